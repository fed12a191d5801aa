package kenning.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import kenning.example.ExampleProject;
import kenning.model.Audience;
import kenning.model.Dates;
import kenning.model.Permission;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.model.TextRange;
import kenning.model.Use;
import kenning.model.Wording;
import kenning.release.Gate;
import kenning.release.Planted;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Project;
import kenning.task.Cancelled;
import kenning.task.Progress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

class ReportFileTest {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 31);

    @TempDir Path folder;

    private Path example(Audience audience, Dates dates) throws Exception {
        try (var project =
                ExampleProject.build(folder.resolve("alongside.kenning"), Progress.NONE)) {
            var gate = Project.await(project.read(r -> Gate.open(r, audience)));
            return ReportFile.write(
                            gate.report(dates),
                            DAY,
                            folder.resolve("report.docx"),
                            project.path(),
                            Progress.NONE)
                    .file();
        }
    }

    private static String text(Path file) throws Exception {
        try (var in = Files.newInputStream(file);
                var document = new XWPFDocument(in);
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    /// Every part of the packed file, as it stands.
    private static String everything(Path file) throws Exception {
        var all = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                all.append(entry.getName()).append('\n');
                all.append(
                        new String(
                                zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void theBalanceLineIsThatOfTheExample() throws Exception {
        assertThat(text(example(Audience.FUNDER, Dates.ALL)))
                .contains(
                        "27 signs noticed: 18 toward, 6 away, 2 mixed, 1 still waiting. Quotes come"
                                + " from 19 of 22 stories; 3 are counted but not quoted; 1 insight is"
                                + " left out.");
    }

    @Test
    void ofManyBeginningsAFewStandThereFromDifferentPeopleAndTheRestIsANumber() throws Exception {
        assertThat(text(example(Audience.FUNDER, Dates.ALL)))
                .contains("12 more such beginnings were noted and may be shown");
    }

    @Test
    void ofFewBeginningsAllStandThere() throws Exception {
        assertThat(text(example(Audience.FUNDER, Dates.between(LocalDate.of(2025, 5, 1), null))))
                .doesNotContain("more such beginning");
    }

    @Test
    void whatAKilledOneLeftBehindGoesAndWhatAnotherIsWritingStays() throws Exception {
        var left = Files.writeString(folder.resolve(".report-1.partial"), "words");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        var fresh = Files.writeString(folder.resolve(".report-2.partial"), "words");
        example(Audience.FUNDER, Dates.ALL);
        assertThat(left).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void itHoldsThemesWithQuotesSignsInsightsAndVoices() throws Exception {
        assertThat(text(example(Audience.FUNDER, Dates.ALL)))
                .contains(
                        "Alongside, example project",
                        "As at 31 August 2025",
                        "Being listened to",
                        "Heard in 9 stories from 8 people: 8 community.",
                        "Parent or carer, Tarrenholm, 2024",
                        "They come back and tell us what happened",
                        "A yes given in advance lets workers act early",
                        "No community voice yet.",
                        "Stories and people by voice")
                .doesNotContain(
                        "Meetings without childcare",
                        "childcare",
                        "Health visitor",
                        "Marnie",
                        "Harbour Row",
                        "Small things, a Tuesday",
                        "LP-A");
    }

    @Test
    void theTableOfSignsAddsUp() throws Exception {
        var file = example(Audience.FUNDER, Dates.ALL);
        try (var in = Files.newInputStream(file);
                var document = new XWPFDocument(in)) {
            var table = document.getTables().getFirst();
            var last = table.getRows().getLast();
            assertThat(last.getTableCells())
                    .extracting(cell -> cell.getText())
                    .containsExactly("All", "18", "6", "2", "1", "27");
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            for (int column = 1; column < 6; column++) {
                int sum = 0;
                for (int row = 1; row < table.getNumberOfRows() - 1; row++) {
                    sum += Integer.parseInt(table.getRow(row).getCell(column).getText());
                }
                assertThat(sum).isEqualTo(Integer.parseInt(last.getCell(column).getText()));
            }
        }
    }

    @Test
    void aPlantedWordOfATeamOnlyStoryIsNowhereInTheFile() throws Exception {
        try (var planted = new Planted(folder)) {
            var open =
                    planted.story(
                            "Open", null, null, Planted.upTo(Audience.FUNDER), "Plain open words.");
            var secret =
                    planted.story(
                            "Quagga title",
                            null,
                            null,
                            new Permission(Set.of(Use.COUNTED), Wording.NONE),
                            "The zyzzyva sat on the fence.");
            var room =
                    planted.story(
                            "Room", null, null, Planted.upTo(Audience.ROOM), "The okapi listened.");
            planted.edit(tx -> {
                var code = Codes.add(tx, "Theme");
                Codings.add(tx, open, new TextRange(0, 11), code, "note of numbat", "");
                Codings.add(tx, secret, new TextRange(0, 29), code, "", "");
                Codings.add(tx, room, new TextRange(0, 19), code, "", "");
                return true;
            });
            planted.insight("Axolotl claim", List.of(secret, room), List.of(open));
            var report = planted.gate(Audience.FUNDER).report(Dates.ALL);
            var file =
                    ReportFile.write(
                                    report,
                                    DAY,
                                    folder.resolve("r.docx"),
                                    planted.project.path(),
                                    Progress.NONE)
                            .file();
            assertThat(everything(file))
                    .contains("Plain open")
                    .doesNotContainIgnoringCase("zyzzyva")
                    .doesNotContainIgnoringCase("okapi")
                    .doesNotContainIgnoringCase("quagga")
                    .doesNotContainIgnoringCase("numbat")
                    .doesNotContainIgnoringCase("axolotl");
        }
    }

    @Test
    void wordsThatCameByAnotherWayStopTheReportAndNothingIsLeftBehind() throws Exception {
        try (var planted = new Planted(folder)) {
            var open =
                    planted.story(
                            "Open", null, null, Planted.upTo(Audience.FUNDER), "Plain open words.");
            planted.story("Team", null, null, null, "the zyzzyva sat on the fence all night");
            planted.insight(
                    "We heard that the zyzzyva sat on the fence all night",
                    List.of(open),
                    List.of());
            var report = planted.gate(Audience.FUNDER).report(Dates.ALL);
            assertThatThrownBy(() ->
                            ReportFile.write(
                                    report,
                                    DAY,
                                    folder.resolve("r.docx"),
                                    planted.project.path(),
                                    Progress.NONE))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> {
                                assertThat(refusal.kind()).isEqualTo(Kind.WITHHELD);
                                assertThat(refusal.key()).isEqualTo("report.leak");
                            });
            assertThat(docxIn(folder)).isEmpty();
        }
    }

    private static List<String> docxIn(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> name.contains("docx") || name.contains("partial"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyPartIsValidByTheFullSchemas() throws Exception {
        var checked = new TreeSet<String>();
        try (var in = Files.newInputStream(example(Audience.FUNDER, Dates.ALL))) {
            validate("", in, checked);
        }
        assertThat(checked)
                .contains(
                        "word/document.xml",
                        "word/styles.xml",
                        "word/numbering.xml",
                        "word/settings.xml",
                        "word/footer1.xml",
                        "word/charts/chart1.xml")
                .anyMatch(name -> name.endsWith("xlsx!xl/workbook.xml"))
                .anyMatch(name -> name.endsWith("xlsx!xl/worksheets/sheet1.xml"));
    }

    private static void validate(String within, InputStream in, Set<String> checked)
            throws Exception {
        var zip = new ZipInputStream(in);
        for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
            var name = within + part.getName();
            var bytes = zip.readAllBytes();
            if (name.endsWith(".xlsx")) {
                validate(name + "!", new ByteArrayInputStream(bytes), checked);
            } else if (part.getName().matches("(word|xl)/[^_]*[.]xml")) {
                assertThat(faults(parsed(name, new ByteArrayInputStream(bytes))))
                        .as(name)
                        .isEmpty();
                checked.add(name);
            }
        }
    }

    private static XmlObject parsed(String name, InputStream in) throws Exception {
        return switch (name.replaceAll(".*[!/]|[0-9]*[.]xml", "")) {
            case "document" -> DocumentDocument.Factory.parse(in);
            case "styles" ->
                    name.contains("!")
                            ? StyleSheetDocument.Factory.parse(in)
                            : StylesDocument.Factory.parse(in);
            case "numbering" -> NumberingDocument.Factory.parse(in);
            case "settings" -> SettingsDocument.Factory.parse(in);
            case "footer" -> FtrDocument.Factory.parse(in);
            case "chart" -> ChartSpaceDocument.Factory.parse(in);
            case "workbook" -> WorkbookDocument.Factory.parse(in);
            case "sheet" -> WorksheetDocument.Factory.parse(in);
            case "sharedStrings" -> SstDocument.Factory.parse(in);
            default -> throw new AssertionError("nobody knows what " + name + " should be");
        };
    }

    private static List<String> faults(XmlObject part) {
        var errors = new ArrayList<XmlError>();
        part.validate(new XmlOptions().setErrorListener(errors));
        return errors.stream().map(XmlError::getMessage).toList();
    }

    @Test
    void everyStyleThatIsUsedStandsInTheTemplate() throws Exception {
        var all = everything(example(Audience.FUNDER, Dates.ALL));
        var used = matches(all, "<w:(?:pStyle|rStyle|tblStyle) w:val=\"([^\"]+)\"");
        var defined = matches(all, "w:styleId=\"([^\"]+)\"");
        assertThat(used).contains("Heading1", "Quote", "KenningTable").isSubsetOf(defined);
    }

    private static Set<String> matches(String text, String pattern) {
        var found = new TreeSet<String>();
        var matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void theContentsLeadToEveryHeadingOfTheFirstLevel() throws Exception {
        var all = everything(example(Audience.FUNDER, Dates.ALL));
        var anchors = matches(all, "w:anchor=\"([^\"]+)\"");
        assertThat(anchors).hasSize(7).isEqualTo(matches(all, "w:name=\"(_Toc[^\"]+)\""));
        assertThat(all).doesNotContain("updateFields");
    }

    @Test
    void aSpanOfTimeHoldsItsOwnStories() throws Exception {
        var dates = Dates.between(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30));
        assertThat(text(example(Audience.FUNDER, dates)))
                .contains("1 April 2025 to 30 June 2025", "We listened to 4 stories from 4 people")
                .doesNotContain("Tarrenholm, 2024");
    }

    @Test
    void aFileThatStandsThereIsKeptUnderAnotherName() throws Exception {
        var target = folder.resolve("report.docx");
        Files.writeString(target, "written by hand");
        Files.writeString(folder.resolve("report (earlier 1).docx"), "older still");
        example(Audience.FUNDER, Dates.ALL);
        assertThat(folder.resolve("report (earlier 2).docx")).hasContent("written by hand");
        assertThat(folder.resolve("report (earlier 1).docx")).hasContent("older still");
        assertThat(text(target)).contains("Alongside");
    }

    @Test
    void whereNothingMayBeShownItSaysSo() throws Exception {
        try (var planted = new Planted(folder)) {
            planted.story("Team", null, null, null, "Team words.");
            var report = planted.gate(Audience.FUNDER).report(Dates.ALL);
            assertThatThrownBy(() ->
                            ReportFile.write(
                                    report,
                                    DAY,
                                    folder.resolve("r.docx"),
                                    planted.project.path(),
                                    Progress.NONE))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(Kind.WITHHELD));
        }
    }

    @Test
    void placesWhereNoReportCanStandAreRefused() throws Exception {
        try (var planted = new Planted(folder)) {
            planted.story("Open", null, null, Planted.upTo(Audience.FUNDER), "Open words.");
            var report = planted.gate(Audience.FUNDER).report(Dates.ALL);
            for (var name : List.of("report.pdf", "no-such-folder/report.docx", ".")) {
                assertThatThrownBy(() ->
                                ReportFile.write(
                                        report,
                                        DAY,
                                        folder.resolve(name),
                                        planted.project.path(),
                                        Progress.NONE))
                        .as(name)
                        .isInstanceOf(Refusal.class);
            }
        }
    }

    @Test
    void theProjectItselfIsNeverWrittenOverWhateverItIsCalled() throws Exception {
        try (var planted = new Planted(folder)) {
            planted.story("Open", null, null, Planted.upTo(Audience.FUNDER), "Open words.");
            var report = planted.gate(Audience.FUNDER).report(Dates.ALL);
            var link = Files.createSymbolicLink(folder.resolve("p.docx"), planted.project.path());
            assertThatThrownBy(() ->
                            ReportFile.write(
                                    report, DAY, link, planted.project.path(), Progress.NONE))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.key()).isEqualTo("report.overProject"));
        }
    }

    @Test
    void charactersThatADocumentCannotHoldBecomeSpacesOrGo() throws Exception {
        try (var planted = new Planted(folder)) {
            var story =
                    planted.story(
                            "Open",
                            null,
                            null,
                            Planted.upTo(Audience.FUNDER),
                            "One page\fnext \u0001page\uFFFE here.");
            planted.edit(tx ->
                    Codings.add(
                            tx,
                            story,
                            new TextRange(0, 26),
                            Codes.add(tx, "A\u000bTheme"),
                            "",
                            ""));
            planted.insight("A claim\u0001 that stands", List.of(story), List.of());
            var report = planted.gate(Audience.FUNDER).report(Dates.ALL);
            var file =
                    ReportFile.write(
                                    report,
                                    DAY,
                                    folder.resolve("r.docx"),
                                    planted.project.path(),
                                    Progress.NONE)
                            .file();
            assertThat(text(file))
                    .contains("One page next page here", "A Theme", "A claim that stands")
                    .doesNotContain("?");
        }
    }

    @Test
    void twoReportsAtOnceDoNotSpoilEachOther() throws Exception {
        try (var planted = new Planted(folder)) {
            planted.story("Open", null, null, Planted.upTo(Audience.FUNDER), "Open words.");
            var report = planted.gate(Audience.FUNDER).report(Dates.ALL);
            var threads = new ArrayList<Thread>();
            var failures = new java.util.concurrent.ConcurrentLinkedQueue<Throwable>();
            for (int i = 0; i < 4; i++) {
                var target = folder.resolve("at-once-" + i % 2 + ".docx");
                threads.add(
                        Thread.ofPlatform()
                                .start(() -> {
                                    try {
                                        ReportFile.write(
                                                report,
                                                DAY,
                                                target,
                                                planted.project.path(),
                                                Progress.NONE);
                                    } catch (Refusal e) {
                                        failures.add(e);
                                    }
                                }));
            }
            for (var thread : threads) {
                thread.join();
            }
            for (var name : docxIn(folder)) {
                assertThat(name).doesNotContain("partial");
                assertThat(text(folder.resolve(name))).contains("We listened to 1 story");
            }
            assertThat(failures).isEmpty();
            assertThat(docxIn(folder)).as("no report takes the place of another").hasSize(4);
        }
    }

    @Test
    void cancelledItLeavesNothing() throws Exception {
        try (var planted = new Planted(folder)) {
            planted.story("Open", null, null, Planted.upTo(Audience.FUNDER), "Open words.");
            var report = planted.gate(Audience.FUNDER).report(Dates.ALL);
            var cancelling =
                    new Progress() {
                        @Override
                        public void report(long done, long total, String what) {}

                        @Override
                        public void checkCancelled() {
                            throw new Cancelled();
                        }
                    };
            assertThatThrownBy(() ->
                            ReportFile.write(
                                    report,
                                    DAY,
                                    folder.resolve("r.docx"),
                                    planted.project.path(),
                                    cancelling))
                    .isInstanceOf(Cancelled.class);
            assertThat(docxIn(folder)).isEmpty();
        }
    }

    @Test
    void theWorkbookOfTheChartHoldsTheFiguresOfTheTable() throws Exception {
        var file = example(Audience.FUNDER, Dates.ALL);
        int sum = 0;
        int away = 0;
        try (var zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry("word/embeddings/figures1.xlsx"));
                var workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("They ask what I can manage today");
            for (int row = 1; row <= sheet.getLastRowNum(); row++) {
                for (int column = 1; column <= 4; column++) {
                    sum += (int) sheet.getRow(row).getCell(column).getNumericCellValue();
                }
                away += (int) sheet.getRow(row).getCell(2).getNumericCellValue();
            }
        }
        assertThat(sum).isEqualTo(27);
        assertThat(away).as("signs that may be counted and not quoted are in it").isEqualTo(6);
    }

    @Test
    void theTitlePageNamesPeriodPlacesFundersAndDay() throws Exception {
        assertThat(text(example(Audience.FUNDER, Dates.ALL)))
                .contains(
                        "Period: the whole project so far",
                        "Places: Tarrenholm, Glenmorrin",
                        "Made possible by Hearthlight Foundation, Small Steps Children’s Fund",
                        "What did not work, or is still open",
                        "Away: 6 signs");
    }

    @Test
    void insightsStandInTheWritersOrderAndTheOthersAreLeftOut() throws Exception {
        try (var planted = new Planted(folder)) {
            var story =
                    planted.story("A", null, null, Planted.upTo(Audience.FUNDER), "Some words.");
            for (var claim : List.of("First claim", "Second claim", "Third claim")) {
                planted.insight(claim, List.of(story), List.of());
            }
            var report = planted.gate(Audience.FUNDER).report(Dates.ALL);
            var third = report.insights().get(2).id();
            var first = report.insights().get(0).id();
            var choices =
                    new ReportChoices(
                            List.of(third, first),
                            Set.of(),
                            Set.of(),
                            ReportChoices.Quotes.CHOSEN_OR_PICKED,
                            true);
            var text = String.join("\n", words(UpdateReport.of(report, choices, DAY)));
            assertThat(text).doesNotContain("Second claim");
            assertThat(text.indexOf("Third claim")).isLessThan(text.indexOf("First claim"));
        }
    }

    @Test
    void aSectionWithoutAnythingSaysSoOrIsLeftOut() throws Exception {
        try (var planted = new Planted(folder)) {
            planted.story("A", null, null, Planted.upTo(Audience.FUNDER), "Some words.");
            var report = planted.gate(Audience.FUNDER).report(Dates.ALL);
            var saying = UpdateReport.of(report, ReportChoices.NONE, DAY);
            assertThat(saying.sections()).hasSize(7);
            assertThat(saying.sections()).filteredOn(UpdateReport.Section::empty).hasSize(5);
            var dropping =
                    UpdateReport.of(report, ReportChoices.NONE.sayingWhatIsEmpty(false), DAY);
            assertThat(dropping.sections())
                    .extracting(UpdateReport.Section::title)
                    .containsExactly("In short", "Whose voices, and what this cannot say");
        }
    }

    @Test
    void chosenQuotesTakeThePlaceOfPickedOnesAndAllMeansAll() throws Exception {
        try (var planted = new Planted(folder)) {
            var ids = new ArrayList<kenning.model.Coding.Id>();
            var code = planted.edit(tx -> Codes.add(tx, "Theme"));
            for (var words : List.of("One here.", "Two here.", "Three here.", "Four here.")) {
                var story = planted.story(words, null, null, Planted.upTo(Audience.FUNDER), words);
                ids.add(
                        planted.edit(tx ->
                                Codings.add(
                                        tx,
                                        story,
                                        new TextRange(0, words.length()),
                                        code,
                                        "",
                                        "")));
            }
            var report = planted.gate(Audience.FUNDER).report(Dates.ALL);
            var chosen =
                    new ReportChoices(
                            List.of(),
                            Set.of(),
                            Set.of(ids.get(3)),
                            ReportChoices.Quotes.CHOSEN_OR_PICKED,
                            true);
            assertThat(quotes(UpdateReport.of(report, chosen, DAY)))
                    .containsExactly("“Four here.”");
            assertThat(quotes(UpdateReport.of(report, ReportChoices.NONE, DAY))).hasSize(2);
            var all = ReportChoices.NONE.with(ReportChoices.Quotes.ALL);
            assertThat(quotes(UpdateReport.of(report, all, DAY))).hasSize(4);
        }
    }

    private static List<String> quotes(UpdateReport report) {
        return report.quotes().map(q -> q.lines().getFirst().text()).toList();
    }

    private static List<String> words(UpdateReport report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .map(block ->
                        switch (block) {
                            case Block.Heading(var level, var text) -> text;
                            case Block.Words(var style, var text, var leads) -> text;
                            default -> "";
                        })
                .toList();
    }
}

package kenning.analysis;

import java.util.EnumSet;
import java.util.Set;
import kenning.model.Code;
import kenning.model.Flag;
import kenning.model.Indicator;
import kenning.model.Permission;
import kenning.model.Place;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.model.Teller;
import kenning.model.VagueDate;
import kenning.model.Voice;

/// A story for a list, with nothing known of it until something is said.
record Listed(
        long id,
        String title,
        long teller,
        Long place,
        String placeName,
        Voice voice,
        String told,
        int words,
        int coded,
        Set<Code.Id> codes,
        Set<Indicator.Id> indicators,
        Set<Flag> flags,
        Permission said,
        boolean reviewed) {

    static Listed of(long id, String title) {
        return new Listed(
                id,
                title,
                id,
                null,
                "",
                null,
                null,
                10,
                0,
                Set.of(),
                Set.of(),
                EnumSet.noneOf(Flag.class),
                null,
                false);
    }

    Listed by(long teller) {
        return new Listed(
                id,
                title,
                teller,
                place,
                placeName,
                voice,
                told,
                words,
                coded,
                codes,
                indicators,
                flags,
                said,
                reviewed);
    }

    Listed in(long place, String name) {
        return new Listed(
                id,
                title,
                teller,
                place,
                name,
                voice,
                told,
                words,
                coded,
                codes,
                indicators,
                flags,
                said,
                reviewed);
    }

    Listed from(Voice voice) {
        return new Listed(
                id,
                title,
                teller,
                place,
                placeName,
                voice,
                told,
                words,
                coded,
                codes,
                indicators,
                flags,
                said,
                reviewed);
    }

    Listed told(String told) {
        return new Listed(
                id,
                title,
                teller,
                place,
                placeName,
                voice,
                told,
                words,
                coded,
                codes,
                indicators,
                flags,
                said,
                reviewed);
    }

    Listed words(int words) {
        return new Listed(
                id,
                title,
                teller,
                place,
                placeName,
                voice,
                told,
                words,
                coded,
                codes,
                indicators,
                flags,
                said,
                reviewed);
    }

    /// @param coded how many of its ten turns
    Listed coded(int coded, long... codes) {
        var all = new java.util.HashSet<Code.Id>();
        for (long code : codes) {
            all.add(new Code.Id(code));
        }
        return new Listed(
                id,
                title,
                teller,
                place,
                placeName,
                voice,
                told,
                words,
                coded,
                all,
                indicators,
                flags,
                said,
                reviewed);
    }

    Listed sign(long indicator) {
        return new Listed(
                id,
                title,
                teller,
                place,
                placeName,
                voice,
                told,
                words,
                Math.max(1, coded),
                codes,
                Set.of(new Indicator.Id(indicator)),
                flags,
                said,
                reviewed);
    }

    Listed flagged(Flag flag) {
        return new Listed(
                id,
                title,
                teller,
                place,
                placeName,
                voice,
                told,
                words,
                coded,
                codes,
                indicators,
                EnumSet.of(flag),
                said,
                reviewed);
    }

    Listed said(Permission said) {
        return new Listed(
                id,
                title,
                teller,
                place,
                placeName,
                voice,
                told,
                words,
                coded,
                codes,
                indicators,
                flags,
                said,
                reviewed);
    }

    Listed reviewedOn() {
        return new Listed(
                id,
                title,
                teller,
                place,
                placeName,
                voice,
                told,
                words,
                coded,
                codes,
                indicators,
                flags,
                said,
                true);
    }

    StorySummary summary() {
        return new StorySummary(
                new Story(
                        new Story.Id(id),
                        title,
                        new Teller.Id(teller),
                        place == null ? null : new Place.Id(place),
                        told == null ? null : new VagueDate(told),
                        null,
                        "",
                        "",
                        "",
                        flags,
                        false,
                        "",
                        reviewed ? new VagueDate("2025") : null,
                        ""),
                voice,
                placeName,
                words,
                10,
                coded,
                coded,
                said == null ? Permission.TEAM_ONLY : said,
                codes,
                indicators,
                said);
    }
}

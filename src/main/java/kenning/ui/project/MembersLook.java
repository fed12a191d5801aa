package kenning.ui.project;

import javafx.scene.control.CheckBox;
import kenning.model.Member;
import kenning.model.OptionalField;
import kenning.text.Messages;

/// Members of the team: those who have left keep their label, and stand last.
final class MembersLook implements Look<Member> {
    @Override
    public Line line(ProjectFacts facts, Member member) {
        int work = facts.uses().work().getOrDefault(member.id(), 0);
        var line =
                Line.of(
                                member.label(),
                                facts.shows(OptionalField.MEMBER_ROLE) ? member.role() : "",
                                facts.shows(OptionalField.MEMBER_ORGANISATION)
                                        ? member.organisation()
                                        : "",
                                work == 0 ? "" : Messages.get("about.work", work))
                        .coloured(member.colour())
                        .pastIf(!member.active());
        return member.active() ? line : line.withChip(Messages.get("about.left"), "soft");
    }

    @Override
    public void fill(ThingForm<Member> form) {
        form.line("label", "about.field.label", Member::label, Member::withLabel);
        form.optional(
                OptionalField.MEMBER_ROLE,
                form.line("role", "about.field.role", Member::role, Member::withRole));
        form.optional(
                OptionalField.MEMBER_ORGANISATION,
                form.line(
                        "organisation",
                        "about.field.organisation",
                        Member::organisation,
                        Member::withOrganisation));
        colour(form);
        form.optional(
                OptionalField.MEMBER_DAYS,
                form.day(
                        "first",
                        "about.field.firstDay",
                        Member::first,
                        (m, day) -> m.withDays(day, m.last())),
                form.day(
                        "last",
                        "about.field.lastDay",
                        Member::last,
                        (m, day) -> m.withDays(m.first(), day)));
        left(form, form.node().flag("left", "about.field.left"));
    }

    private static void colour(ThingForm<Member> form) {
        var choice =
                new ColourChoice(
                        "project-member-colour",
                        "about.field.colour",
                        colour -> form.change("about.field.colour", m -> m.withColour(colour)));
        form.other(choice, member -> choice.show(member.colour()));
    }

    private static void left(ThingForm<Member> form, CheckBox left) {
        left.setOnAction(e -> {
            var member = form.shown();
            if (member != null) {
                form.model().setActive(member, !left.isSelected());
            }
        });
        form.showing(member -> left.setSelected(!member.active()));
    }
}

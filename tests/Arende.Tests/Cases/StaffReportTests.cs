using Arende.Domain;
using Arende.Domain.Cases;

namespace Arende.Tests.Cases;

public sealed class StaffReportTests
{
    [Fact]
    public void An_attachment_that_the_text_names_and_the_list_lacks_is_found()
    {
        var report = StaffReport.Empty with
        {
            Sections = [new Section(SectionKind.Matter, "", "Se bilaga 1 och Bilaga 4; bilaga 4 igen. Ekonomin framgår av bilagan.")],
            Attachments = [new Attachment(1, "Utfall")],
        };
        Assert.Equal([4], report.AttachmentsNotListed());
    }

    [Fact]
    public void What_is_told_to_stand_in_the_way_is_what_handing_in_is_refused_for()
    {
        var draft = new Case(new CaseNumber("KS", 2026, 1), "Halvfärdigt", People.Officer, AccessLevel.Open, DateTimeOffset.UnixEpoch);
        draft.Note(1, "En mening.", RemarkKind.NoClauses);
        Assert.Equal([Rule.DraftHasNoClauses, Rule.DraftIsEmpty, Rule.RemarksAreUnanswered], draft.HandedIn().Obstacles().Select(obstacle => obstacle.Rule));
        Assert.Equal(Rule.DraftHasNoClauses, Assert.Throws<BrokenRuleException>(draft.HandedIn().MustBeComplete).Rule);
    }
}

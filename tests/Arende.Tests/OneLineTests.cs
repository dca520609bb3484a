using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Tests;

public class OneLineTests
{
    [Theory]
    [InlineData(" Ny\r\n\r\nförskola\t i  Bergby\n", "Ny förskola i Bergby")]
    [InlineData("faktura\u202Efdp.exe", "fakturafdp.exe")]
    [InlineData("a\u2066b\u2069\u200F\u0000c", "abc")]
    [InlineData("60\u00A0046 tkr", "60\u00A0046 tkr")]
    [InlineData("\u202E\n", "")]
    [InlineData("\u200B\uFEFF \u2060", "")]
    [InlineData("\u00AD\u200D", "")]
    [InlineData("\u3164", "")]
    [InlineData("kommun\u00ADfullmäktige", "kommun\u00ADfullmäktige")]
    public void A_line_has_no_breaks_and_nothing_unseen(string text, string line) => Assert.Equal(line, OneLine.Of(text));

    [Fact]
    public void A_title_is_one_line_and_what_is_unseen_is_none()
    {
        var officer = new Person("Eva Ek", "", "eva@example.se", UnitId.New(), Role.CaseOfficer);
        Case Titled(string title) => new(new CaseNumber("KS", 2026, 1), title, officer, AccessLevel.Open, DateTimeOffset.UnixEpoch);
        Assignment Given(string title) => new(title, AssignmentKind.Unknown, AssignmentStatus.OnPlan, null, null, AccessLevel.Open);

        Assert.Equal("Ny förskola", Titled("Ny\nförskola").Title);
        Assert.Equal("Ny förskola", Given("Ny\nförskola").Title);
        Assert.Equal(Rule.TitleIsMissing, Assert.Throws<BrokenRuleException>(() => Titled("\u202E")).Rule);
        Assert.Equal(Rule.TitleIsMissing, Assert.Throws<BrokenRuleException>(() => Given("\u202E")).Rule);
        var rewritten = Titled("Ny");
        rewritten.Write("En\r\nannan", StaffReport.Empty);
        Assert.Equal("En annan", rewritten.Title);
    }

    [Fact]
    public void A_heading_an_attachment_a_recipient_a_unit_and_a_person_are_one_line()
    {
        var officer = new Person("Eva\nEk", "Handläggare\r\nkansliet", "eva@example.se", UnitId.New(), Role.CaseOfficer);
        Assert.Equal(("Eva Ek", "Handläggare kansliet"), (officer.Name, officer.Title));
        Assert.Equal("Kontoret fdp.exe", new Unit("Kontoret\u202E\n fdp.exe", null).Name);
        var written = new Case(new CaseNumber("KS", 2026, 1), "Ny", officer, AccessLevel.Open, DateTimeOffset.UnixEpoch);
        written.Write("Ny", StaffReport.Empty with
        {
            Sections = [new Section(SectionKind.Other, "Vad\r\nsom hänt", "En text\n\ni två stycken.")],
            Attachments = [new Attachment(1, "Karta\növer Bergby")],
            Recipients = [new Recipient(1, "Kommun\nkansliet\u202E", null, null)],
        });
        Assert.Equal(("Vad som hänt", "En text\n\ni två stycken."), (written.Report.Sections[0].Heading, written.Report.Sections[0].Text));
        Assert.Equal(("Karta över Bergby", "Kommun kansliet"), (written.Report.Attachments[0].Title, written.Report.Recipients[0].Name));
    }
}

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
}

using Arende.Application.Drafts;
using Arende.Domain.Cases;
using Arende.Domain.Figures;

namespace Arende.Tests.Figures;

public sealed class FrozenReportTests
{
    private const string Typed = "Av {{uppdrag.antal 2024}} uppdrag är {{uppdrag.klara 2024}} klara.";

    private static readonly FrozenFigures forty = Said("42");

    [Fact]
    public void Signed_its_text_says_what_the_figures_were()
    {
        var c = Draft();
        c.Freeze(forty);
        Assert.Equal("Av 52 uppdrag är 42 klara.", c.Report.Sections[0].Text);
    }

    [Fact]
    public void Who_signs_after_another_changes_nothing()
    {
        var c = Draft();
        c.Freeze(forty);
        var signed = c.Report;
        c.Freeze(Said("41"));
        Assert.Same(signed, c.Report);
    }

    [Fact]
    public void Who_read_it_before_it_was_signed_has_nothing_new_to_read()
    {
        var c = Draft();
        var read = DraftMarks.Of(c.Report.Sections[0]);
        c.Freeze(forty);
        Assert.Equal(read, DraftMarks.Of(c.Report.Sections[0]));
    }

    [Fact]
    public void As_a_draft_again_it_is_as_it_was_typed()
    {
        var c = Draft();
        c.Freeze(forty);
        c.Thaw();
        Assert.Equal((Typed, null, null), (c.Report.Sections[0].Text, c.Report.Sections[0].Typed, c.Report.Frozen));
    }

    [Fact]
    public void To_freeze_and_to_thaw_is_to_write_the_case()
    {
        var c = Draft();
        var before = c.Version;
        c.Freeze(forty);
        c.Thaw();
        Assert.Equal(before + 2, c.Version);
    }

    private static FrozenFigures Said(string done) =>
        new(DateTimeOffset.UnixEpoch, [new FrozenFigure("{{uppdrag.antal 2024}}", "52", 52, []), new FrozenFigure("{{uppdrag.klara 2024}}", done, 42, [])], "");

    private static Case Draft()
    {
        var c = new Case(new CaseNumber("KS", 2025, 1), "Verksamhetsberättelse 2024", People.Officer, AccessLevel.Open, DateTimeOffset.UnixEpoch);
        c.Write(c.Title, StaffReport.Empty with { Sections = [new Section(SectionKind.Summary, "", Typed)] });
        return c;
    }
}

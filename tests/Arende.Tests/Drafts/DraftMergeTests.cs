using Arende.Application.Drafts;
using Arende.Domain.Cases;

namespace Arende.Tests.Drafts;

public sealed class DraftMergeTests
{
    private static readonly StaffReport Began = StaffReport.Empty with
    {
        Clauses = [Clause.Of(1, "Planen antas.")],
        Sections = [Summary("Kort."), Matter("Bakgrunden."), Analysis("Analysen.")],
        Recipients = [new Recipient(1, "Ekonomiavdelningen", null, null)],
    };

    private static readonly OpenedDraft Opened = OpenedDraft.Of("Planen", Began);

    [Fact]
    public void Two_who_write_in_two_sections_both_stand()
    {
        var theirs = Began with { Sections = [Summary("Kort."), Matter("Deras bakgrund."), Analysis("Analysen.")] };
        var mine = Began with { Sections = [Summary("Min sammanfattning."), Matter("Bakgrunden."), Analysis("Analysen.")] };

        var merged = Merge(theirs, mine);

        Assert.Empty(merged.Clashes);
        Assert.Equal(["Min sammanfattning.", "Deras bakgrund.", "Analysen."], merged.Report.Sections.Select(section => section.Text));
    }

    [Fact]
    public void Only_the_section_that_both_wrote_is_a_clash()
    {
        var theirs = Began with { Sections = [Summary("Deras."), Matter("Deras bakgrund."), Analysis("Analysen.")] };
        var mine = Began with { Sections = [Summary("Min."), Matter("Bakgrunden."), Analysis("Min analys.")] };

        var merged = Merge(theirs, mine);

        var clash = Assert.Single(merged.Clashes);
        Assert.Equal((DraftPart.Section, "Min.", "Deras."), (clash.Part, clash.Mine!.Text, clash.Theirs!.Text));
        Assert.Equal(["Min.", "Deras bakgrund.", "Min analys."], merged.Report.Sections.Select(section => section.Text));
    }

    [Fact]
    public void The_same_words_written_twice_are_no_clash()
    {
        var both = Began with { Sections = [Summary("Samma."), Matter("Bakgrunden."), Analysis("Analysen.")] };
        var merged = Merge(both, both);
        Assert.Empty(merged.Clashes);
        Assert.False(merged.Changes);
    }

    [Fact]
    public void An_untouched_form_changes_nothing_though_a_browser_has_other_line_ends()
    {
        var stored = Began with { Sections = [Summary("En rad.\nEn till.")] };
        var merged = DraftMerge.Of("Planen", stored, OpenedDraft.Of("Planen", stored), isOfNow: true, " Planen", stored with { Sections = [Summary("En rad.\r\nEn till.\r\n")] });
        Assert.False(merged.Changes);
    }

    [Fact]
    public void An_untouched_form_takes_nothing_back_of_what_others_wrote()
    {
        var theirs = Began with { Clauses = [Clause.Of(1, "Planen avslås.")], Sections = [Summary("Deras.")], Recipients = [] };
        var merged = DraftMerge.Of("Deras titel", theirs, Opened, isOfNow: false, "Planen", Began);
        Assert.Empty(merged.Clashes);
        Assert.False(merged.Changes);
        Assert.Equal("Deras titel", merged.Title);
    }

    [Fact]
    public void A_section_that_somebody_added_meanwhile_stays_and_has_its_place()
    {
        var added = new Section(SectionKind.Other, "Tidplan", "I maj.") { Key = "x0a1b2c3" };
        var theirs = Began with { Sections = [Summary("Kort."), added, Matter("Bakgrunden."), Analysis("Analysen.")] };
        var mine = Began with { Sections = [Summary("Kort."), Matter("Min bakgrund."), Analysis("Analysen.")] };

        var merged = Merge(theirs, mine);

        Assert.Empty(merged.Clashes);
        Assert.Equal(["Kort.", "I maj.", "Min bakgrund.", "Analysen."], merged.Report.Sections.Select(section => section.Text));
    }

    [Fact]
    public void A_section_that_one_took_away_and_nobody_wrote_is_gone()
    {
        var mine = Began with { Sections = [Summary("Kort."), Analysis("Analysen.")] };
        var theirs = Began with { Sections = [Summary("Deras."), Matter("Bakgrunden."), Analysis("Analysen.")] };
        Assert.Equal(["Deras.", "Analysen."], Merge(theirs, mine).Report.Sections.Select(section => section.Text));
    }

    [Fact]
    public void A_section_that_one_took_away_and_the_other_wrote_is_a_clash_and_stands_there()
    {
        var mine = Began with { Sections = [Summary("Kort."), Analysis("Analysen.")] };
        var theirs = Began with { Sections = [Summary("Kort."), Matter("Deras bakgrund."), Analysis("Analysen.")] };

        var merged = Merge(theirs, mine);

        Assert.Null(Assert.Single(merged.Clashes).Mine);
        Assert.Contains(merged.Report.Sections, section => section.Text == "Deras bakgrund.");
    }

    [Fact]
    public void Who_writes_on_in_a_section_that_was_taken_away_keeps_it_and_is_told()
    {
        var mine = Began with { Sections = [Summary("Kort."), Matter("Min bakgrund."), Analysis("Analysen.")] };
        var theirs = Began with { Sections = [Summary("Kort."), Analysis("Analysen.")] };

        var merged = Merge(theirs, mine);

        Assert.Null(Assert.Single(merged.Clashes).Theirs);
        Assert.Contains(merged.Report.Sections, section => section.Text == "Min bakgrund.");
    }

    [Fact]
    public void Two_who_begin_to_write_the_same_empty_section_clash()
    {
        var began = Began with { Sections = [] };
        var merged = DraftMerge.Of("Planen", began with { Sections = [Summary("Deras.")] }, OpenedDraft.Of("Planen", began), isOfNow: false, "Planen", began with { Sections = [Summary("Min.")] });
        Assert.Single(merged.Clashes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Clauses_that_both_wrote_clash_and_that_one_wrote_do_not(bool both)
    {
        var theirs = Began with { Clauses = [Clause.Of(1, "Planen avslås.")] };
        var mine = both ? Began with { Clauses = [Clause.Of(1, "Planen antas i maj.")] } : Began;

        var merged = Merge(theirs, mine);

        Assert.Equal(both ? [DraftPart.Clauses] : [], merged.Clashes.Select(clash => clash.Part));
        Assert.Equal(both ? "Planen antas i maj." : "Planen avslås.", merged.Report.Clauses[0].Text);
    }

    [Fact]
    public void What_the_register_says_of_a_clause_is_no_change_of_it()
    {
        var theirs = Began with { Clauses = [Began.Clauses[0] with { IsConfirmed = true }] };
        var merged = Merge(theirs, Began with { Clauses = [Clause.Of(1, "Planen antas i maj.")] });
        Assert.Empty(merged.Clashes);
    }

    [Fact]
    public void Without_knowing_what_somebody_began_with_what_differs_is_a_clash()
    {
        var theirs = Began with { Sections = [Summary("Deras."), Matter("Bakgrunden."), Analysis("Analysen.")] };
        Assert.Equal([DraftPart.Section], DraftMerge.Of("Planen", theirs, null, isOfNow: false, "Planen", Began).Clashes.Select(clash => clash.Part));
        Assert.Empty(DraftMerge.Of("Planen", theirs, null, isOfNow: true, "Planen", Began).Clashes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1")]
    [InlineData("""{"Title":"a","Clauses":"b","Attachments":"c","Recipients":"d","Sections":[null]}""")]
    public void A_field_that_we_never_wrote_says_nothing(string written) => Assert.Null(OpenedDraft.Read(written));

    [Fact]
    public void What_a_form_was_opened_with_comes_back_with_it() => Assert.Equal(Opened.Sections, OpenedDraft.Read(Opened.Write())!.Sections);

    [Fact]
    public void A_form_says_which_sections_were_ticked_when_it_was_opened()
    {
        var opened = OpenedDraft.Of("Planen", Began with { Sections = [Summary("Kort."), Matter("") with { IsNotApplicable = true }] });
        Assert.Equal([false, true], OpenedDraft.Read(opened.Write())!.Sections.Select(section => section.IsNotApplicable));
    }

    [Fact]
    public void A_section_that_is_begun_anew_has_its_place_among_the_others()
    {
        var anew = new OpenedSection("matter", 7, "mark");
        Assert.Equal([Opened.Sections[0], anew, Opened.Sections[2]], Opened.With("matter", anew).Sections);
    }

    private static MergedDraft Merge(StaffReport theirs, StaffReport mine) => DraftMerge.Of("Planen", theirs, Opened, isOfNow: false, "Planen", mine);

    private static Section Summary(string text) => new(SectionKind.Summary, "Sammanfattning", text) { Key = "summary" };

    private static Section Matter(string text) => new(SectionKind.Matter, "Bakgrund", text) { Key = "matter" };

    private static Section Analysis(string text) => new(SectionKind.Analysis, "Analys", text) { Key = "analysis" };
}

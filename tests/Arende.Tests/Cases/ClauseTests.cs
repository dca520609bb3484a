using Arende.Domain;
using Arende.Domain.Cases;

namespace Arende.Tests.Cases;

public class ClauseTests
{
    private const string Transfer = "Godkänna att uppdrag som inte är klara överförs till verksamhetsplan 2027.";

    [Theory]
    [InlineData("Godkänna överföring av uppdrag och initiativ till 2025.", 2025)]
    [InlineData("Uppdrag som inte är klara ska flyttas till 2026.", 2026)]
    [InlineData("Uppdragen som inte slutförts överförs till 2026.", 2026)]
    [InlineData("Godkänna att uppdrag och initiativ överförs till 2025 för slutförande.", 2025)]
    [InlineData("Godkänna bokslutet för 2026 och att nämndinitiativen förs över till nästa års verksamhetsplan.", null)]
    [InlineData("Överföra kvarvarande uppdrag till kommunstyrelsens verksamhetsplan för 2027.", 2027)]
    [InlineData("Godkänna bokslutet för 2026 och att uppdragen övergår till plan 2027.", 2027)]
    public void A_clause_that_moves_assignments_to_a_plan_is_taken_to_transfer_them(string text, int? year)
    {
        var read = Clause.Of(1, text);

        Assert.Equal((ClauseEffect.TransferAssignments, year, false), (read.Effect, read.PlanYear, read.IsConfirmed));
    }

    [Theory]
    [InlineData("Ge kontoret i uppdrag att flytta busshållplatsen vid torget före hösten 2027.")]
    [InlineData("Ge kontoret i särskilt uppdrag att överföra initiativen till 2027.")]
    [InlineData("Uppdra åt direktören att flytta uppdragen till 2027.")]
    [InlineData("Överföra 250 tkr ur reserven till uppdraget.")]
    [InlineData("Flytta 100 tkr för uppdraget till 2027.")]
    [InlineData("Uppdragen flyttas till planeringsenheten.")]
    [InlineData("Uppdraget övergår till kontoret.")]
    [InlineData("Godkänna verksamhetsberättelsen med bilagor.")]
    [InlineData("Avslå överföring av uppdrag och initiativ till 2025.")]
    [InlineData("Uppdragen ska inte överföras till 2025.")]
    [InlineData("Uppdragen överförs inte till 2025.")]
    [InlineData("Ge förvaltningen i uppdrag att utreda frågan.")]
    public void A_clause_that_moves_something_else_or_says_no_is_not(string text) => Assert.Equal(ClauseEffect.None, Clause.Of(1, text).Effect);

    [Fact]
    public void New_deadlines_of_assignments_are_taken_to_be_adopted() =>
        Assert.Equal(ClauseEffect.AdoptDeadlines, Clause.Of(1, "Godkänna nya slutdatum för uppdragen enligt tabell 1.").Effect);

    [Fact]
    public void A_guess_takes_no_effect_until_somebody_has_confirmed_it()
    {
        var draft = Draft(Transfer);
        Assert.Empty(draft.Report.Clauses.TakingEffect());
        var asked = Assert.Throws<BrokenRuleException>(draft.HandedIn().MustBeComplete);
        Assert.Equal((Rule.ClauseEffectsAreUnanswered, "1"), (asked.Rule, asked.Arguments[0]));

        Say(draft, ClauseEffect.TransferAssignments, 2027);

        Assert.Equal(2027, draft.Report.Clauses.TakingEffect().PlanYear());
        draft.HandedIn().MustBeComplete();
    }

    [Fact]
    public void A_guess_that_is_declined_is_not_asked_about_again()
    {
        var draft = Draft(Transfer);

        Say(draft, ClauseEffect.None, null);

        Assert.Empty(draft.Report.Clauses.TakingEffect());
        Assert.Null(draft.Report.Clauses.PlanYear());
        draft.HandedIn().MustBeComplete();
    }

    [Fact]
    public void What_was_said_holds_wherever_the_same_text_goes_and_not_for_another_text()
    {
        var draft = Draft(Transfer);
        Say(draft, ClauseEffect.TransferAssignments, 2027);

        // A form sends line ends as CRLF, and another clause may be put first.
        draft.Write("Titel", Report("Godkänna berättelsen.", Transfer.Replace(" till ", " till\r\n", StringComparison.Ordinal)));
        Assert.True(draft.Report.Clauses[1].IsConfirmed);

        draft.Write("Titel", Report(Transfer.Replace("2027", "2028", StringComparison.Ordinal)));
        Assert.Equal((2028, false), (draft.Report.Clauses[0].PlanYear, draft.Report.Clauses[0].IsConfirmed));
        Assert.Equal(Rule.ClauseEffectsAreUnanswered, Assert.Throws<BrokenRuleException>(draft.HandedIn().MustBeComplete).Rule);
    }

    [Fact]
    public void Nobody_confirms_by_passing_on_a_clause_that_says_that_it_is_confirmed()
    {
        var draft = Draft(Transfer);

        draft.Write("Titel", draft.Report with { Clauses = [draft.Report.Clauses[0] with { IsConfirmed = true }] });

        Assert.False(draft.Report.Clauses[0].IsConfirmed);
    }

    [Fact]
    public void A_transfer_names_the_plan()
    {
        var draft = Draft("Godkänna att uppdragen överförs till nästa års plan.");

        Assert.Equal(Rule.PlanYearIsMissing, Assert.Throws<BrokenRuleException>(() => Say(draft, ClauseEffect.TransferAssignments, null)).Rule);
        Assert.Equal(Rule.YearIsUnreasonable, Assert.Throws<BrokenRuleException>(() => Say(draft, ClauseEffect.TransferAssignments, 20266)).Rule);
    }

    [Fact]
    public void The_same_answer_twice_changes_nothing()
    {
        var draft = Draft(Transfer);
        Say(draft, ClauseEffect.TransferAssignments, 2027);
        var version = draft.Version;

        Assert.Empty(Say(draft, ClauseEffect.TransferAssignments, 2027));
        Assert.Equal(version, draft.Version);
    }

    private static IReadOnlyList<Clause> Say(Case draft, ClauseEffect effect, int? year) =>
        draft.Answer([new ClauseAnswer(draft.Report.Clauses[0].Mark(), effect, year)]);

    private static Case Draft(params string[] clauses)
    {
        var draft = new Case(new("KS", 2026, 1), "Titel", People.Officer, AccessLevel.Open, new DateTimeOffset(2026, 3, 5, 13, 2, 0, TimeSpan.Zero));
        draft.Write("Titel", Report(clauses));
        return draft;
    }

    private static StaffReport Report(params string[] clauses) => StaffReport.Empty with
    {
        Clauses = [.. clauses.Select((text, at) => Clause.Of(at + 1, text))],
        Sections = [new(SectionKind.Summary, "Sammanfattning", "Text.")],
    };
}

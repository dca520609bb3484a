using Arende.Domain;
using Arende.Domain.Cases;

namespace Arende.Tests.Cases;

public class CaseTests
{
    private static readonly DateTimeOffset Now = new(2025, 3, 5, 13, 2, 0, TimeSpan.Zero);

    [Fact]
    public void A_case_without_a_title_is_refused() =>
        Assert.Equal(Rule.TitleIsMissing, Broken(() => _ = new Case(new("KS", 2025, 1), "  ", People.Officer, AccessLevel.Open, Now)));

    [Fact]
    public void A_draft_without_clauses_cannot_be_submitted()
    {
        var draft = Draft(StaffReport.Empty with { Sections = [new(SectionKind.Summary, "Sammanfattning", "Text")] });

        Assert.Equal(Rule.DraftHasNoClauses, Broken(draft.HandedIn().MustBeComplete));
    }

    [Fact]
    public void An_empty_draft_cannot_be_submitted()
    {
        var draft = Draft(StaffReport.Empty with { Clauses = [Clause.Of(1, "Godkänna.")] });

        Assert.Equal(Rule.DraftIsEmpty, Broken(draft.HandedIn().MustBeComplete));
    }

    [Fact]
    public void Every_remark_is_answered_before_review()
    {
        var draft = Complete();
        var remark = draft.Note(12, "Sex uppdrag är försenade.", RemarkKind.DelayedCountDiffers, "10", "6");
        Assert.Equal(Rule.RemarksAreUnanswered, Broken(draft.HandedIn().MustBeComplete));

        draft.Answer(remark.Id, "Fyra av dem är initiativ.", People.Officer.Id, Now);

        draft.HandedIn().MustBeComplete();
        Assert.Equal("Fyra av dem är initiativ.", remark.Answer);
    }

    [Fact]
    public void An_empty_answer_is_no_answer()
    {
        var draft = Complete();
        var remark = draft.Note(1, "", RemarkKind.NoClauses);

        Assert.Equal(Rule.AnswerIsMissing, Broken(() => draft.Answer(remark.Id, " ", People.Officer.Id, Now)));
    }

    [Fact]
    public void What_is_asked_for_together_keeps_the_order_in_which_it_was_written()
    {
        var draft = Complete();
        var demands = Enumerable.Range(1, 20).Select(n => $"Villkor {n}").ToList();

        draft.Demand(demands, People.Manager.Id, Now);

        Assert.Equal(demands, draft.Conditions.OrderBy(condition => condition.AskedAt).ThenBy(condition => condition.Id).Select(condition => condition.Text));
    }

    [Fact]
    public void What_was_asked_for_when_it_was_sent_back_is_met_before_it_is_submitted_again()
    {
        var draft = Complete();
        draft.Demand(["Barnkonsekvenser saknas.", " "], People.Manager.Id, Now);
        Assert.Equal(Rule.ConditionsAreUnanswered, Broken(draft.HandedIn().MustBeComplete));

        draft.Tick(Assert.Single(draft.Conditions).Id, Now);

        draft.HandedIn().MustBeComplete();
    }

    [Fact]
    public void A_text_beyond_five_million_characters_is_refused()
    {
        var draft = Complete();
        var long5 = StaffReport.Empty with { Sections = [new(SectionKind.Matter, "Ärendet", new string('a', Case.LongestText))] };

        Assert.Equal(Rule.TextIsTooLong, Broken(() => draft.Write("Titel", long5)));
        Assert.Equal("Årsrapport", draft.Title);
    }

    [Fact]
    public void Every_part_of_a_report_counts()
    {
        var text = new string('a', 10);
        StaffReport[] reports =
        [
            StaffReport.Empty with { Office = text }, StaffReport.Empty with { To = text }, StaffReport.Empty with { Voices = [text] },
            StaffReport.Empty with { Clauses = [new(1, text)] }, StaffReport.Empty with { Sections = [new(SectionKind.Other, text, "")] },
            StaffReport.Empty with { Sections = [new(SectionKind.Other, "", text)] }, StaffReport.Empty with { Signatories = [new(text, "")] },
            StaffReport.Empty with { Signatories = [new("", text)] }, StaffReport.Empty with { Attachments = [new(1, text)] },
            StaffReport.Empty with { Recipients = [new(1, text, null, null)] }, StaffReport.Empty with { Recipients = [new(1, "", null, text)] },
            StaffReport.Empty with { Unplaced = [new(1, text)] },
        ];

        Assert.All(reports, report => Assert.Equal(10, report.Length));
    }

    [Fact]
    public void Recipients_of_one_name_keep_each_its_own_address()
    {
        Recipient To(int number, string? address) => new(number, "Vårdnadshavare", null, address);
        IEnumerable<string?> After(IReadOnlyList<Recipient> known, params Recipient[] written) => Recipient.Rewritten(written, known).Select(r => r.Address);
        List<Recipient> two = [To(1, "a@example.se"), To(2, "b@example.se")];

        Assert.Equal(["a@example.se", "b@example.se"], After(two, To(1, null), To(2, null)));
        Assert.Equal(["a@example.se", "b@example.se", null], After(two, To(1, null), To(2, null), To(3, "own@example.se")));
        // Which of them was taken away can't be told.
        Assert.Equal([null], After(two, To(1, null)));
        Assert.Equal(["a@example.se"], After([To(1, "a@example.se"), To(2, "a@example.se")], To(1, null)));
    }

    [Fact]
    public void A_title_has_a_most_length()
    {
        var draft = Complete();
        draft.Write(new string('a', TextLimits.Title), draft.Report);

        Assert.Equal(Rule.TitleIsTooLong, Broken(() => draft.Write(new string('a', TextLimits.Title + 1), draft.Report)));
    }

    [Fact]
    public void A_case_is_sent_back_with_so_many_conditions_that_an_officer_can_answer_them()
    {
        var draft = Complete();
        var many = Enumerable.Range(0, Condition.MostAtOnce + 1).Select(number => $"Villkor {number}").ToList();

        Assert.Equal(Rule.ConditionsAreTooMany, Broken(() => draft.Demand(many, People.Manager.Id, Now)));
        Assert.Equal(Rule.ConditionIsTooLong, Broken(() => draft.Demand([new string('a', TextLimits.Reason + 1)], People.Manager.Id, Now)));
        Assert.Empty(draft.Conditions);
        draft.Demand(many.Take(Condition.MostAtOnce), People.Manager.Id, Now);
    }

    [Fact]
    public void A_saved_draft_gets_a_new_version()
    {
        var draft = Complete();
        var before = draft.Version;

        draft.Write("Ny titel", draft.Report);

        Assert.Equal(before + 1, draft.Version);
    }

    [Theory]
    [InlineData("{register} {year}-{serial}", "KS 2025-17")]
    [InlineData("{register} {year}/{serial:5}", "KS 2025/00017")]
    [InlineData("{register}{year}-{serial}", "KS2025-17")]
    [InlineData("{register} {serial}/{year}", "KS 17/2025")]
    public void A_number_is_written_as_configured(string format, string expected) =>
        Assert.Equal(expected, new CaseNumber("KS", 2025, 17).ToString(format));

    private static Case Draft(StaffReport report)
    {
        var draft = new Case(new("KS", 2025, 1), "Årsrapport", People.Officer, AccessLevel.Open, Now);
        draft.Write("Årsrapport", report);
        return draft;
    }

    private static Case Complete() => Draft(StaffReport.Empty with
    {
        Clauses = [Clause.Of(1, "Godkänna årsrapporten.")],
        Sections = [new(SectionKind.Summary, "Sammanfattning", "Allt gick väl.")],
    });

    private static Rule Broken(Action act) => Assert.Throws<BrokenRuleException>(act).Rule;
}

using Arende.Application.ComposedDocuments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;

namespace Arende.Texts.ComposedDocuments;

/// <summary>A protokollsutdrag: one § of the minutes, as those get it whom the decision is sent to.</summary>
internal static class DecisionPages
{
    public static ComposedDocument Compose(DecisionToCompose of)
    {
        var (decision, item, body) = (of.Decision, of.Decision.Item, of.Decision.Body);
        var outcome = item.Outcome!.Value;
        var lists = T.Voices.Of(body, outcome, item.Clauses, decision.CaseType);
        // KL 13:2: what goes to the council is only proposed.
        var isProposal = item.Clauses.Count > 0 && outcome != Outcome.Reject && !item.Decided().Any();
        return new(
            ComposedKind.DecisionExtract, T.Composed.Of(ComposedKind.DecisionExtract).Sv, TextRun.Cleaned(decision.Title), Place(item, decision.Number), of.Municipality,
            TextRun.Cleaned(body.SwedishName), Format.Sv.Date(decision.Meeting.Date),
        [
            Facts(of),
            new HeadingBlock(2, isProposal ? T.Composed.ProposalToCouncil.Sv : T.Composed.Decision.Sv),
            .. item.Clauses.Count == 0 || lists.Count == 0 ? [ParagraphBlock.Of(T.Decisions.Of(outcome).Sv + ".")] : ClauseBlocks.Of(lists),
            .. item.Reason is { } reason ? new DocumentBlock[] { new HeadingBlock(3, T.Received.Reason.Sv), ParagraphBlock.Of(reason) } : [],
            .. isProposal && LastWord(body, item.Clauses) is { Count: > 0 } deciders ? new DocumentBlock[] { ParagraphBlock.Of(T.Composed.NothingDecided(Format.Sv.List([.. deciders.Select(one => one.SwedishInSentence)])).Sv) } : [],
            .. decision.Tables.SelectMany(Table),
            .. item.MinutesText is { } text ? [new HeadingBlock(2, T.Minutes.InMinutes.Sv), .. ProseBlocks.Of(text)] : Array.Empty<DocumentBlock>(),
            .. Deliberation(decision.Meeting, item),
            // KL 8:10 p. 5: where it can be appealed it is said how.
            .. AppealKinds.Usual(outcome, item.Clauses) == AppealKind.LegalReview ? new DocumentBlock[] { new HeadingBlock(2, T.NoticeBoard.HowToAppeal.Sv), ParagraphBlock.Of(T.NoticeBoard.ByMembers.Sv) } : [],
            .. StaffReportPages.Listed(T.Attendance.VerifiedBy.Sv, VerifiedBy(decision.Meeting)),
            .. StaffReportPages.Listed(T.Composed.SentTo.Sv, of.Recipients),
            .. of.VerifiedOn is null ? [] : new DocumentBlock[] { new SignaturesBlock([new SignatureLine(T.Composed.Certified.Sv, TextRun.Cleaned(body.SwedishName))]) },
        ]);
    }

    // What a committee proposes its board decides, where the clause isn't the council's; what a board proposes the council decides.
    private static List<Body> LastWord(Body body, IReadOnlyList<Clause> clauses) => body.Function != BodyFunction.Committee ? [.. new[] { body.Parent }.OfType<Body>()]
        : [.. clauses.Select(clause => clause.Voice?.Decides == BodyFunction.Council ? body.Board.Parent ?? body.Board : body.Board).Distinct()];

    private static string Place(AgendaItem item, string number) => item.Paragraph is { } paragraph ? $"{Format.Section(paragraph)} · {number}" : number;

    private static FactsBlock Facts(DecisionToCompose of) => new(
    [
        new(T.Composed.Meeting.Sv, $"{TextRun.Cleaned(of.Decision.Body.SwedishName)} {Format.Sv.Date(of.Decision.Meeting.Date)}"),
        new(T.Composed.CaseNumber.Sv, of.Decision.Number),
        .. of.Decision.Item.Paragraph is { } paragraph ? new DocumentFact[] { new(T.Composed.Paragraph.Sv, Format.Section(paragraph)) } : [],
        new(T.Composed.Verified.Sv, of.VerifiedOn is { } on ? Format.Sv.Date(on) : T.Composed.NotVerified.Sv),
    ]);

    // KL 5:66–67 by 6:35: who served, what was proposed and how it was decided, reservations.
    private static IEnumerable<DocumentBlock> Deliberation(Meeting meeting, AgendaItem item)
    {
        if (meeting.AttendanceAt(item.CaseId) is not { } there) yield break;
        foreach (var part in ItemMinutes.Of(there, item.Deliberation).Prepend(ItemMinutes.Serving(there)))
        {
            foreach (var block in StaffReportPages.Listed(part.Heading.Sv, part.Lines.Select(line => TextRun.Cleaned(line.Sv)))) yield return block;
            if (part.Votes is { } votes) yield return TableBlock.Of([.. votes[0].Select(cell => cell.Sv)], votes.Skip(1).Select(row => (IReadOnlyList<string>)[.. row.Select(cell => TextRun.Cleaned(cell.Sv))]));
        }
    }

    private static IEnumerable<DocumentBlock> Table(ReportTable table) =>
        [new HeadingBlock(3, T.Composed.TableNamed(table.Name).Sv), TableBlock.Of(table.Rows[0], table.Rows.Skip(1))];

    private static IEnumerable<string> VerifiedBy(Meeting meeting) => meeting.Attendance is not { } attendance ? []
        : attendance.VerifiedBy.Select(one => one.MemberId == attendance.Chair ? T.Attendance.AsChair(one.Name).Sv : one.Name);
}

using Arende.Application.ComposedDocuments;
using Arende.Application.Distribution;
using Arende.Application.Minutes;
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
        var (decision, item, body, outcome) = (of.Decision, of.Decision.Item, of.Decision.Body, of.Decision.Item.Outcome!.Value);
        return new(
            ComposedKind.DecisionExtract, T.Composed.Of(ComposedKind.DecisionExtract).Sv, TextRun.Cleaned(decision.Title), Place(item, decision.Number), of.Municipality,
            TextRun.Cleaned(body.SwedishName), Format.Sv.Date(decision.Meeting.Date),
        [
            Facts(of),
            .. Decision(decision),
            .. Serving(decision.Meeting, item),
            .. Headed(T.Minutes.InMinutes.Sv, new SectionText(Told(decision.Meeting, item), item.Edited, decision.Meeting.HasVerified(item)).Blocks(under: 1)),
            // KL 8:10 p. 5: where it can be appealed it is said how.
            .. AppealKinds.Usual(outcome, item.Clauses) == AppealKind.LegalReview ? new DocumentBlock[] { new HeadingBlock(2, T.NoticeBoard.HowToAppeal.Sv), ParagraphBlock.Of(T.NoticeBoard.ByMembers.Sv) } : [],
            .. StaffReportPages.Listed(T.Attendance.VerifiedBy.Sv, VerifiedBy(decision.Meeting, item)),
            .. StaffReportPages.Listed(T.Composed.SentTo.Sv, of.Recipients),
            .. of.VerifiedOn is null ? [] : new DocumentBlock[] { new SignaturesBlock([new SignatureLine(T.Composed.Certified.Sv, TextRun.Cleaned(body.SwedishName))]) },
        ]);
    }

    /// <summary>What was decided, under its heading (of level 2).</summary>
    internal static IEnumerable<DocumentBlock> Decision(DecisionToSend decision)
    {
        var (item, body, outcome) = (decision.Item, decision.Body, decision.Item.Outcome!.Value);
        var lists = decision.Delegate is { } made ? T.Voices.OfDelegate(made, body.Board, item.Clauses) : T.Voices.Of(body, outcome, item.Clauses, decision.CaseType);
        // KL 13:2: what goes to the council is only proposed.
        var isProposal = item.Clauses.Count > 0 && outcome != Outcome.Reject && !item.Decided().Any();
        return
        [
            new HeadingBlock(2, isProposal ? T.Composed.ProposalToCouncil.Sv : T.Composed.Decision.Sv),
            .. decision.Delegate is not null ? [ParagraphBlock.Of(T.DelegatedDecisions.NotedOne(body).Sv)] : Array.Empty<DocumentBlock>(),
            .. item.Clauses.Count == 0 || lists.Count == 0 ? [ParagraphBlock.Of(T.Decisions.Of(outcome).Sv + ".")] : ClauseBlocks.Of(lists),
            .. item.Reason is { } reason ? new DocumentBlock[] { new HeadingBlock(3, T.Received.Reason.Sv), ParagraphBlock.Of(reason) } : [],
            .. isProposal && LastWord(body, item.Clauses) is { Count: > 0 } deciders ? new DocumentBlock[] { ParagraphBlock.Of(T.Composed.NothingDecided(Format.Sv.List([.. deciders.Select(one => one.SwedishInSentence)])).Sv) } : [],
            .. decision.Tables.SelectMany(Table),
        ];
    }

    /// <summary>What the minutes tell of the item besides, and a clerk may edit by hand: the text, and then what KL 5:66–67 (by 6:35) asks for.</summary>
    internal static IReadOnlyList<DocumentBlock> Told(Meeting meeting, AgendaItem item) =>
        [.. item.MinutesText is { } text ? ProseBlocks.Of(text) : [], .. meeting.AttendanceAt(item.CaseId) is { } there ? ItemMinutes.Of(there, item.Deliberation, item.Clauses).SelectMany(Part) : []];

    /// <summary>A text that begins with a heading of its own gets no other.</summary>
    internal static IEnumerable<DocumentBlock> Headed(string heading, IReadOnlyList<DocumentBlock> blocks) =>
        blocks.Count == 0 || blocks[0] is HeadingBlock { Level: 2 } ? blocks : [new HeadingBlock(2, heading), .. blocks];

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

    private static IEnumerable<DocumentBlock> Serving(Meeting meeting, AgendaItem item) => meeting.AttendanceAt(item.CaseId) is { } there ? Part(ItemMinutes.Serving(there)) : [];

    private static IEnumerable<DocumentBlock> Part(MinutesPart part)
    {
        foreach (var block in StaffReportPages.Listed(part.Heading.Sv, part.Lines.Select(line => TextRun.Cleaned(line.Sv)))) yield return block;
        if (part.Votes is { } votes) yield return TableBlock.Of([.. votes[0].Select(cell => cell.Sv)], votes.Skip(1).Select(row => (IReadOnlyList<string>)[.. row.Select(cell => TextRun.Cleaned(cell.Sv))]));
    }

    internal static IEnumerable<DocumentBlock> Table(ReportTable table) =>
        [new HeadingBlock(3, T.Composed.TableNamed(table.Name).Sv), TableBlock.Of(table.Rows[0], table.Rows.Skip(1))];

    // Who was out at the item doesn't verify it.
    private static IEnumerable<string> VerifiedBy(Meeting meeting, AgendaItem item) => meeting.Attendance is not { } attendance ? []
        : meeting.VerifiersOf(item).Select(one => one.MemberId == attendance.Chair ? T.Attendance.AsChair(one.Name).Sv : one.Name);
}

using Arende.Application.ComposedDocuments;
using Arende.Application.Distribution;
using Arende.Application.Minutes;
using Arende.Domain.Meetings;

namespace Arende.Texts.ComposedDocuments;

/// <summary>The minutes of a meeting (KL 5:66–67 by 6:35): who took part, then each §, then where those who verify sign, or how they did.</summary>
internal static class MinutesPages
{
    public static IReadOnlyList<MadeSection> Sections(MinutesToCompose of) => [Opening(of), .. of.Places.Select(place => place.Decision is { } decision ? Section(decision) : Section(place))];

    public static ComposedDocument Compose(MinutesToCompose of, IReadOnlyList<MinutesSection> sections, MinutesVerification? verification) => new(
        ComposedKind.Minutes, T.Composed.Of(ComposedKind.Minutes).Sv, T.MinutesPage.Of(of.Body, of.Meeting.Date).Sv, Range(of), of.Municipality,
        TextRun.Cleaned(of.Body.SwedishName), Format.Sv.Date(of.Meeting.Date), [.. sections.SelectMany(Blocks), .. Verification(of.Meeting, verification)]);

    public static ComposedDocument Without(ComposedDocument minutes, IReadOnlySet<int> sections) => MinutesSections.Replace(minutes, (at, blocks) => !sections.Contains(at) ? blocks :
        [new HeadingBlock(2, ((HeadingBlock)blocks[0]).Text.Split(' ')[0]), ParagraphBlock.Of(T.MinutesPage.NotForReader.Sv)]);

    private static IEnumerable<DocumentBlock> Blocks(MinutesSection section)
    {
        var told = section.Text.Blocks(under: 2);
        // What was decided comes first, as in the extract; what is told besides has a heading of its own.
        var headed = section.Made.CaseId is not null && told.Count > 0 && told[0] is not HeadingBlock ? [new HeadingBlock(3, T.MinutesPage.Matter.Sv), .. told] : told;
        return [new HeadingBlock(2, section.Made.Heading), .. section.Made.Fixed, .. headed];
    }

    private static MadeSection Opening(MinutesToCompose of) => new(null, null, T.MinutesPage.Opening.Sv,
        [new FactsBlock(
        [
            new(T.MinutesPage.BodyName.Sv, TextRun.Cleaned(of.Body.SwedishName)),
            new(T.MinutesPage.Day.Sv, Format.Sv.Date(of.Meeting.Date) + (of.Meeting.Sitting > 1 ? $", {T.Meetings.Sitting(of.Meeting.Sitting).Sv}" : "")),
            new(T.MinutesPage.Sections.Sv, Range(of)),
            .. of.Meeting.Attendance?.VerifiedBy.FirstOrDefault(one => one.MemberId == of.Meeting.Attendance.Chair) is { } chair ? new DocumentFact[] { new(T.Attendance.Chair.Sv, Named(chair)) } : [],
            .. of.Meeting.Attendance is { Verifiers.Count: > 0 } list ? new DocumentFact[] { new(T.Attendance.Verifiers.Sv, Format.Sv.List([.. list.VerifiedBy.Where(one => one.MemberId != list.Chair).Select(Named)])) } : [],
        ])],
        of.Meeting.Attendance is not { } attendance ? [] :
        [
            .. Present(attendance, of.Meeting.AttendanceSpans(), Presence.Serves),
            .. Present(attendance, of.Meeting.AttendanceSpans(), Presence.Present),
            .. Present(attendance, of.Meeting.AttendanceSpans(), Presence.Absent),
        ]) { IsOpening = true };

    private static IEnumerable<DocumentBlock> Present(Attendance list, IReadOnlyList<AttendanceSpan> spans, Presence presence) =>
        StaffReportPages.Listed(AttendanceLines.Heading(list, spans, presence).Sv, AttendanceLines.Of(list, spans, presence).Select(line => TextRun.Cleaned(line.Sv)));

    private static string Named(Attendee one) => TextRun.Cleaned(T.Members.WithParty(one.Name, one.Party).Sv);

    private static MadeSection Section(DecisionToSend decision)
    {
        var item = decision.Item;
        return new(item.CaseId, item.Paragraph, $"{Format.Section(item.Paragraph ?? 0)} {TextRun.Cleaned(decision.Title)}",
        [
            new FactsBlock(
            [
                new(T.Composed.CaseNumber.Sv, decision.Number),
                .. item.VerifiedAtOnceOn is { } on ? new DocumentFact[] { new(T.MinutesPage.AtOnce.Sv, Format.Sv.Date(on)) } : [],
            ]),
            .. SectionText.Lower(DecisionPages.Decision(decision), by: 1),
        ], DecisionPages.Told(decision.Meeting, item));
    }

    // An item without a case: that it was taken up, and its list.
    private static MadeSection Section(PlaceInMinutes place) => new(null, place.Paragraph, $"{Format.Section(place.Paragraph ?? 0)} {TextRun.Cleaned(T.DelegatedDecisions.TitleOf(place.Standing!).Sv)}",
    [
        .. place.Standing!.Question is { } question ? Question(question) : place.Standing.IsNoted ? new DocumentBlock[] { ParagraphBlock.Of(place.Reported.Count > 0 ? T.DelegatedDecisions.Noted.Sv : T.Decisions.Of(Outcome.Note).Sv + ".") } : [],
        .. place.Reported.Count > 0 ? new DocumentBlock[] { ReportPages.Table(place.Reported, place.NumberOf) } : [],
    ], []);

    // KL 5:66: who asked whom what, and whether it may be put.
    private static DocumentBlock[] Question(CouncilQuestion question) =>
    [
        ParagraphBlock.Of(TextRun.Cleaned(T.CouncilQuestions.FromTo(question).Sv) + "."), .. question.IsErased ? Array.Empty<DocumentBlock>() : [ParagraphBlock.Of(TextRun.Cleaned(question.Text))],
        .. question.Outcome is { } outcome ? new DocumentBlock[] { ParagraphBlock.Of(T.CouncilQuestions.Decided(question, outcome).Sv) } : [],
    ];

    private static string Range(MinutesToCompose of) => of.Places.Select(one => one.Paragraph ?? 0).ToList() is { Count: > 1 } all
        ? $"{Format.Section(all.Min())}–{all.Max()}" : string.Join(", ", of.Places.Select(one => Format.Section(one.Paragraph ?? 0)));

    private static IEnumerable<DocumentBlock> Verification(Meeting meeting, MinutesVerification? verification)
    {
        yield return new HeadingBlock(2, T.MinutesPage.Verification.Sv);
        if (verification is null or { Signatures.Count: 0 })
        {
            if (verification is { } paper)
            {
                yield return ParagraphBlock.Of(T.MinutesPage.VerifiedOnPaper(paper.On).Sv);
                if (paper.Scan is { } scan) yield return ParagraphBlock.Of(T.MinutesPage.ScanIs(scan.Name, scan.Digest).Sv);
            }
            yield return new SignaturesBlock([.. Signers(meeting)]);
            yield break;
        }
        yield return ParagraphBlock.Of(T.MinutesPage.VerifiedInSystem(verification.On).Sv);
        yield return new ListBlock(Ordered: false, 1, [.. verification.Signatures.Select(one => (IReadOnlyList<DocumentBlock>)[ParagraphBlock.Of(T.MinutesPage.SignedBy(one).Sv)])]);
        yield return ParagraphBlock.Of(T.MinutesPage.SignedText(verification.Signatures[0].VersionNumber, verification.Signatures[0].Digest).Sv);
    }

    private static IEnumerable<SignatureLine> Signers(Meeting meeting) => meeting.Attendance?.VerifiedBy.ToList() is { Count: > 0 } all
        ? all.Select(one => new SignatureLine(one.MemberId == meeting.Attendance.Chair ? T.Attendance.Chair.Sv : T.Attendance.First.Sv, TextRun.Cleaned(one.Name)))
        : [new SignatureLine(T.Attendance.Chair.Sv, ""), new SignatureLine(T.Attendance.First.Sv, "")];
}

using Arende.Application.ComposedDocuments;
using Arende.Domain.Bodies;
using Arende.Domain.Notices;

namespace Arende.Texts.ComposedDocuments;

/// <summary>An anslag (KL 8:12): what stands on the notice board.</summary>
internal static class NoticePages
{
    public static ComposedDocument Compose(NoticeToCompose of) => new(
        ComposedKind.Notice, T.Composed.Of(ComposedKind.Notice).Sv, (of.Notice.CaseId is null ? T.Notices.Announcement : T.Notices.AnnouncementOfOwn).Sv, of.Notice.CaseNumber ?? "", of.Municipality, TextRun.Cleaned(of.Body.SwedishName), Format.Sv.Date(of.Notice.PostedOn!.Value),
    [
        new FactsBlock([.. NoticeFacts.Of(of.Body, of.Notice, of.Appealable).Select(fact => new DocumentFact(fact.Name.Sv, TextRun.Cleaned(fact.Value.Sv)))]),
        new SignaturesBlock([new SignatureLine(T.Composed.Signature.Sv, TextRun.Cleaned(of.Body.SwedishName))]),
    ]);
}

/// <summary>What a notice that is up says, name by name: on its page and as a document.</summary>
public static class NoticeFacts
{
    /// <param name="body">Whose minutes.</param>
    /// <param name="notice">One that has gone up.</param>
    /// <param name="appealable">The §§ that can be appealed.</param>
    public static IReadOnlyList<(Text Name, Text Value)> Of(Body body, Notice notice, IReadOnlyList<int> appealable) =>
    [
        (T.Notices.BodyName, T.Decisions.Of(body)),
        .. notice.CaseNumber is { } number ? new[] { (T.Notices.OwnDecision, new Text(number, number)) } : [],
        (notice.CaseId is null ? T.Notices.MeetingDay : T.Notices.DecidedOn, Date(notice.MeetingDay)),
        (notice.CaseId is not null ? T.Notices.OwnVerifiedOn : notice.Paragraphs is null ? T.Notices.VerifiedOn : T.Notices.VerifiedAtOnceOn, Date(notice.VerifiedOn)),
        .. notice.Paragraphs is { } only ? new[] { (T.Notices.Only, Sections(only)) } : [],
        (T.Notices.PostedOn, Date(notice.PostedOn!.Value)),
        .. notice.HasClock ? new[] { (T.Notices.LastAppealDay, Date(notice.LastDay!.Value)) } : [],
        (T.Notices.TakenDown, Date(notice.TakeDownOn!.Value)),
        (T.Notices.MinutesAt, new Text(notice.MinutesAt, notice.MinutesAt)),
        (T.Notices.CanBeAppealed, notice.OwnAppeal is { } own ? own == AppealKind.None ? T.NoticeBoard.DecisionNotAppealable : T.Notices.TheDecision : appealable.Count == 0 ? T.Notices.Nothing : Sections(appealable)),
    ];

    private static Text Date(DateOnly day) => new(Format.Sv.Date(day), Format.En.Date(day));

    private static Text Sections(IReadOnlyList<int> paragraphs) =>
        new(Format.Sv.List([.. paragraphs.Select(Format.Section)]), Format.En.List([.. paragraphs.Select(Format.Section)]));
}

using Arende.Application.ComposedDocuments;
using Arende.Domain.Meetings;

namespace Arende.Texts.ComposedDocuments;

/// <summary>A kallelse with the agenda, and the same with what belongs to each item. What is new or changed is said in words: on paper there is no colour to trust.</summary>
internal static class SummonsPages
{
    public static ComposedDocument Compose(SummonsToCompose of)
    {
        var summons = of.Summons;
        return new(ComposedKind.Summons, T.Composed.Of(ComposedKind.Summons).Sv, T.Summons.ToMeeting(of.Body, summons.Date).Sv, T.Summons.Version(summons.Number).Sv, of.Municipality,
            TextRun.Cleaned(of.Body.SwedishName), Format.Sv.Date(Format.Day(summons.SentAt)),
        [
            Facts(of),
            .. summons.Number == 1 ? [] : new DocumentBlock[] { ParagraphBlock.Of(T.Summons.NewIsMarked(summons.Number - 1).Sv) },
            .. of.Gone.Count == 0 ? [] : new DocumentBlock[] { ParagraphBlock.Of(T.Summons.Gone(of.Gone).Sv) },
            new HeadingBlock(2, T.Agenda.Title.Sv),
            .. of.Items.SelectMany(Item),
            .. StaffReportPages.Listed(T.Summons.CalledMembers.Sv, summons.Called.Where(one => !one.IsSubstitute).Select(Name)),
            .. StaffReportPages.Listed(T.Summons.CalledSubstitutes.Sv, summons.Called.Where(one => one.IsSubstitute).Select(Name)),
        ]);
    }

    /// <summary>The summons as it was sent, and after it each item's report. Its headings go one level down, so that every item is one bookmark.</summary>
    public static ComposedDocument Compose(PackToCompose of) => of.Summons with
    {
        Kind = ComposedKind.MeetingPack, Name = T.Composed.Of(ComposedKind.MeetingPack).Sv,
        Blocks = [.. of.Summons.Blocks, .. of.Items.SelectMany(Packed)],
    };

    private static FactsBlock Facts(SummonsToCompose of) => new(
    [
        new(T.Composed.Meeting.Sv, $"{TextRun.Cleaned(of.Body.SwedishName)} {Format.Sv.Weekday(of.Summons.Date)}"),
        new(T.Summons.Time.Sv, of.Summons.Time is { } time ? T.Summons.AtTime(time).Sv : T.Summons.NotSaid.Sv),
        new(T.Summons.Place.Sv, of.Summons.Place.Length > 0 ? TextRun.Cleaned(of.Summons.Place) : T.Summons.NotSaid.Sv),
        new(T.Summons.CalledBy.Sv, TextRun.Cleaned(of.SentBy)),
    ]);

    private static IEnumerable<DocumentBlock> Item(SummonsLine item)
    {
        var title = item.Title is { } open ? TextRun.Cleaned(open) : T.Summons.NotOpen.Sv;
        var marked = item.News is null ? title : $"{title} ({(item.News.IsNew ? T.Summons.New.Sv : T.Summons.Changed.Sv)})";
        yield return item.IsReported ? ParagraphBlock.Of(marked) : new HeadingBlock(3, $"{item.Number}. {marked}");
        List<string> about = [];
        if (item.CaseNumber is { } number) about.Add(number);
        if (item.Officer is { } officer) about.Add(T.Summons.ToldBy(officer).Sv);
        if (item.IsLate) about.Add(T.Agenda.Late.Sv);
        if (about.Count > 0) yield return ParagraphBlock.Of(TextRun.Cleaned(string.Join(" · ", about)));
        if (item.News is { IsNew: false } news) yield return new ParagraphBlock([new TextRun(T.Summons.ChangedIn(news.Changes).Sv) { Strong = true }]);
    }

    private static IEnumerable<DocumentBlock> Packed(PackedItem item)
    {
        // It stands in the list above, and has nothing more.
        if (item.IsStanding && item.Question is null) yield break;
        yield return new HeadingBlock(2, TextRun.Cleaned(T.Summons.ItemTitled(item.Number, item.Title).Sv));
        if (item.Question is { } question)
        {
            foreach (var paragraph in question.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) yield return ParagraphBlock.Of(TextRun.Cleaned(paragraph));
            yield break;
        }
        if (item.Report is not { } report)
        {
            yield return ParagraphBlock.Of(item.Title is null ? T.Summons.NotInPack.Sv : T.Summons.NoReport.Sv);
            yield break;
        }
        foreach (var block in report.Blocks) yield return block is HeadingBlock heading ? heading with { Level = heading.Level + 1 } : block;
        foreach (var block in StaffReportPages.Listed(T.Summons.BesideTheDocument.Sv, item.Attachments.Where(one => one.Made is null).Select(Attached)))
            yield return block is HeadingBlock heading ? heading with { Level = 3 } : block;
        foreach (var attachment in item.Attachments)
        {
            if (attachment.Made is not { } made) continue;
            yield return new HeadingBlock(3, TextRun.Cleaned($"{T.Documents.Attachment(attachment.Number).Sv}. {attachment.Title}"));
            foreach (var block in made.Blocks.Where(block => block is not FactsBlock)) yield return block is HeadingBlock heading ? heading with { Level = Math.Min(6, heading.Level + 2) } : block;
        }
    }

    private static string Attached(PackedAttachment one) =>
        TextRun.Cleaned($"{T.Documents.Attachment(one.Number).Sv}. {one.Title} ({one.FileName ?? T.Summons.NoFile.Sv})");

    private static string Name(CalledMember one) => TextRun.Cleaned(one.Party.Length == 0 ? one.Name : $"{one.Name} ({one.Party})");
}

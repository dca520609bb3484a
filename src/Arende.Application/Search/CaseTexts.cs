using System.Globalization;
using Arende.Application.Bodies;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Reports;

namespace Arende.Application.Search;

/// <summary>An agenda item with its meeting: what was proposed or decided, where and when.</summary>
internal sealed record ConcludedItem(AgendaItem Item, Body Body, DateOnly Date);

/// <summary>All that is found of one case: a row for each part of it, and one for the whole.</summary>
internal static class CaseTexts
{
    // A report has at most a thousand attachments.
    private const int FirstReport = 10_000;

    /// <param name="c">The case.</param>
    /// <param name="items">What meetings said of it.</param>
    /// <param name="reports">The documents that were made of it.</param>
    /// <param name="documents">What the register says of each document that isn't secret.</param>
    /// <param name="bodies">The installation's.</param>
    public static IEnumerable<SearchText> Of(Case c, IReadOnlyList<ConcludedItem> items, IReadOnlyList<MadeReport> reports, IEnumerable<string> documents, BodyCatalogue bodies)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"{c.Register} {c.Year} {c.Serial}");
        List<SearchText> parts =
        [
            .. TextPieces.Of(SearchKind.Title, c.Id.Value, c.Id, 0, "", c.Title, number, SearchPlace.OfCase(SearchKind.Title, c.Year, c.Serial)),
            .. Report(c, c.Report, bodies),
            // After the attachments as they are listed, since that is where they are read.
            .. reports.SelectMany(made => TextPieces.Of(SearchKind.Attachment, c.Id.Value, c.Id, FirstReport + made.Number, made.Number.ToString(CultureInfo.InvariantCulture), $"{made.Title}. {made.Text}")),
            .. Documents(c.Id, string.Join("; ", documents)),
            .. items.SelectMany(item => Decision(c.Id, item)),
        ];
        // What finds a part finds the case.
        return parts.Prepend(SearchText.OfCase(c.Id, SearchPlace.OfCase(SearchKind.Case, c.Year, c.Serial), parts.Select(part => part.Words)));
    }

    private static List<SearchText> Report(Case c, StaffReport report, BodyCatalogue bodies)
    {
        List<SearchText> rows = [];
        void Add(SearchKind kind, int place, string heading, string text)
        {
            if (text.Length + heading.Length > 0) rows.AddRange(TextPieces.Of(kind, c.Id.Value, c.Id, place, heading, text));
        }
        for (var i = 0; i < report.Clauses.Count; i++) Add(SearchKind.Clause, i, Heading(report.Clauses[i], report.Clauses, bodies, c.BoardId), report.Clauses[i].Text);
        for (var i = 0; i < report.Sections.Count; i++) Add(SearchKind.Section, i, report.Sections[i].Heading, report.Sections[i].Text);
        for (var i = 0; i < report.Attachments.Count; i++) Add(SearchKind.Attachment, i, report.Attachments[i].Number.ToString(CultureInfo.InvariantCulture), report.Attachments[i].Title);
        for (var i = 0; i < report.Recipients.Count; i++) Add(SearchKind.Recipient, i, "", report.Recipients[i].Name);
        var rest = report.Voices.Append(report.To).Append(report.Office)
            .Concat(report.Signatories.Select(signatory => $"{signatory.Title}, {signatory.Unit}")).Concat(report.Unplaced.Select(text => text.Text))
            .Where(text => text.Length > 0);
        Add(SearchKind.Other, 0, "", string.Join(". ", rest.Select(text => text.TrimEnd(':', '.'))));
        return rows;
    }

    // Together, a case may have hundreds of them: they are written anew whenever something of the case is.
    private static IEnumerable<SearchText> Documents(CaseId caseId, string all) =>
        all.Length == 0 ? [] : TextPieces.Of(SearchKind.Document, caseId.Value, caseId, 0, "", all);

    private static IEnumerable<SearchText> Decision(CaseId caseId, ConcludedItem concluded)
    {
        var clauses = concluded.Item.Clauses.Select(clause => string.Create(CultureInfo.InvariantCulture, $"{clause.Number}. {clause.Text}"));
        if (ClauseList.Of(concluded.Item.Clauses) is { Count: > 1 } lists)
            clauses = lists.SelectMany(list => list.Clauses.Select(clause => string.Create(CultureInfo.InvariantCulture, $"{clause.Number}. {clause.Text}")).Prepend(Decider(list, concluded)));
        var text = string.Join(" ", clauses.Append(concluded.Item.Reason ?? "").Concat(concluded.Item.Clauses.Select(clause => clause.Reason).OfType<string>()));
        return TextPieces.Of(SearchKind.Decision, concluded.Item.Id, caseId, 0, "", text, Where(concluded), SearchPlace.OfDecision(concluded.Date, concluded.Item.Paragraph ?? 0));
    }

    // "KS § 53", "arbetsutskottet 2026-03-03": as it is spoken of in Swedish, whatever language the reader has.
    private static string Where(ConcludedItem concluded) => string.Create(
        CultureInfo.InvariantCulture, $"{Names(concluded.Body)} § {concluded.Item.Paragraph} {concluded.Date:yyyy-MM-dd}");

    // Two lists may have the same numbers: "1 (Kommunfullmäktige)".
    private static string Heading(Clause clause, IReadOnlyList<Clause> all, BodyCatalogue bodies, BodyId board)
    {
        var number = clause.Number.ToString(CultureInfo.InvariantCulture);
        return clause.Voice is { } voice && ClauseList.Of(all).Count > 1 && bodies.Of(voice.Decides, board) is { } decider ? $"{number} ({decider.SwedishName})" : number;
    }

    private static string Decider(ClauseList list, ConcludedItem concluded) => (list.Voice?.Decides switch
    {
        BodyFunction.Council => concluded.Body.Board.Parent ?? concluded.Body,
        BodyFunction.Board => concluded.Body.Board,
        BodyFunction.Committee or null => concluded.Body,
    })?.SwedishName + ":";

    private static string Names(Body body) => $"{body.Abbreviation} {body.SwedishName}";
}

using System.Text.RegularExpressions;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Domain.People;

namespace Arende.Application.Figures;

/// <summary>Puts a figure's name in the place of a number that says the same. The draft is saved as when somebody types it.</summary>
public sealed class BindFigure(ArendeDb db, ScanFigures scan, SaveDraft save)
{
    /// <param name="viewer">The case's officer, or somebody who writes with them.</param>
    /// <param name="id">The case.</param>
    /// <param name="section">The key of the section.</param>
    /// <param name="phrase">The number with what it counts, as it was found.</param>
    /// <param name="which">Which of the places of the section with these words, from 0.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="BrokenRuleException">There is no such number any more, or the register says another by now.</exception>
    public async Task Run(Viewer viewer, CaseId id, string section, string phrase, int which, CancellationToken ct, FormKey key = default)
    {
        var draft = await db.Find(viewer, id, ct);
        viewer.MustHave(Right.WriteDraft, Whose.OfDraft(draft));
        draft.MustBeDraft();
        var sections = draft.Report.Sections.Keyed();
        var found = (await scan.Of(draft.Title, draft.Report, db.Bodies[draft.BoardId], ct)).FirstOrDefault(one => one.Stated.Section == section && one.Stated.Phrase == phrase && one.Which == which);
        var text = found is { CanBeBound: true } ? Bound(sections.First(one => one.Key == section).Text, found) : null;
        if (text is null) throw new BrokenRuleException(Rule.NumberIsNotInText, Excerpt.Of(phrase, TextLimits.Name));
        var written = draft.Report with { Sections = [.. sections.Select(one => one.Key == section ? one with { Text = text } : one)] };
        await save.Run(viewer, id, draft.Version, draft.Title, written, ct, key);
    }

    /// <returns>Null where the words don't stand in the text as they were read: a bold word is among them, for instance.</returns>
    private static string? Bound(string text, ScannedNumber found)
    {
        var stated = found.Stated;
        var tokens = FigureTokens.In(text);
        // A line break may stand between the words.
        var words = string.Join(@"\s+", stated.Phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
        var place = Regex.Matches(text, $@"(?<![\p{{L}}\d]|\d[.,\u00a0 ]){words}(?![\p{{L}}\d])", RegexOptions.None, TimeSpan.FromSeconds(1))
            .Where(match => !tokens.Any(token => match.Index >= token.At && match.Index < token.End)).ElementAtOrDefault(found.Which);
        if (place is null || !place.Value.StartsWith(stated.Text, StringComparison.Ordinal)) return null;
        var form = char.IsAsciiDigit(stated.Text[0]) ? FigureForm.Digits : char.IsUpper(stated.Text[0]) ? FigureForm.CapitalWords : FigureForm.Words;
        return text[..place.Index] + found.Write(form) + text[(place.Index + stated.Text.Length)..];
    }
}

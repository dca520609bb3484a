using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Figures;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Drafts;

/// <summary>Who reviews a report says something about a place in its text or its clauses. A working paper, as the remarks are: it stands in no history.</summary>
public sealed class CommentOnSection(ArendeDb db, DefinitionCatalogue definitions, LiveFigures figures, TimeProvider clock)
{
    /// <param name="viewer">Who reviews or writes it.</param>
    /// <param name="id">The case.</param>
    /// <param name="key">The section's, or that of the clauses.</param>
    /// <param name="quote">The words that it is about; none for the whole section.</param>
    /// <param name="text">What is said.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="which">Which of the places with these words, from 0.</param>
    /// <exception cref="BrokenRuleException">The section has no such words.</exception>
    public async Task<Guid> Run(Viewer viewer, CaseId id, string key, string? quote, string? text, CancellationToken ct, int which = 0)
    {
        var about = await VisibleTo.Cases(db, viewer).CaseToComment(db, definitions, viewer, id, ct);
        TextLimits.Check(await db.SectionComments.CountAsync(c => c.CaseId == id, ct) + 1, SectionComment.Most, Rule.CommentsAreTooMany);
        var comment = new SectionComment(about, key, PlaceOf(await figures.InWords(about.Report, about.BoardId, ct), key, quote, which), text, viewer.PersonId, clock.GetUtcNow());
        // A double click says it once.
        if (await db.SectionComments.Where(c => c.CaseId == id && c.Key == key && c.WrittenBy == viewer.PersonId && c.ResolvedAt == null && c.Quote == comment.Quote && c.Text == comment.Text)
            .Select(c => (Guid?)c.Id).FirstOrDefaultAsync(ct) is { } said) return said;
        db.Add(comment);
        await db.SaveOrThrowConflict(ct);
        return comment.Id;
    }

    private static TextPlace? PlaceOf(StaffReport about, string key, string? quote, int which)
    {
        var words = TextPlace.Squeezed(quote);
        if (words.Length == 0) return null;
        TextLimits.Check(words.Length, SectionComment.LongestQuote, Rule.QuoteIsTooLong);
        if (CommentedWords.Of(about, key) is not { } text) return null;
        return TextPlace.Of(text, words, which) ?? throw new BrokenRuleException(Rule.QuoteIsNotInText);
    }
}

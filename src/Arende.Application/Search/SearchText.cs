using Arende.Domain.Cases;

namespace Arende.Application.Search;

/// <summary>What a row of the search is about.</summary>
public enum SearchKind
{
    /// <summary>All that a case's other rows say: here its words are found wherever in the case they stand.</summary>
    Case,
    Title,
    Clause,
    Section,
    Attachment,
    Recipient,
    /// <summary>What the register says of the case's documents; of those that are secret nothing.</summary>
    Document,
    /// <summary>The rest of the staff report: to whom and from where, who signs it, what fitted nowhere.</summary>
    Other,
    /// <summary>What a meeting proposed or decided in the case.</summary>
    Decision,
    Assignment,
    Person,
}

/// <summary>
/// A text that can be found, with the words that find it. Written with what it is about, in the same transaction; who may see
/// it follows from what it is about, and is asked in each query.
/// </summary>
public sealed class SearchText
{
    public long Id { get; private init; }
    public SearchKind Kind { get; private init; }

    /// <summary>The case, agenda item, assignment or person.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>The case that it belongs to; null for assignments and people.</summary>
    public CaseId? CaseId { get; private init; }

    /// <summary>The clause's number, or the place among its like.</summary>
    public int Place { get; private init; }

    /// <summary>A long text lies in several rows.</summary>
    public int Piece { get; private init; }

    public string Heading { get; private init; } = "";
    public string Text { get; private init; } = "";

    /// <summary>See <see cref="IndexedWords.InOrder"/>. None in the row of a whole case: its parts have them.</summary>
    public string Words { get; private init; } = "";

    /// <summary>See <see cref="IndexedWords.Keys"/>; null, as <see cref="Block"/>, for a part that is found with its case.</summary>
    public string? Keys { get; private init; }

    /// <summary>See <see cref="SearchPlace"/>.</summary>
    public string? Block { get; private init; }

    public long Sort { get; private init; }

    private SearchText() { }

    public SearchText(SearchKind kind, Guid subjectId, CaseId? caseId, int place, int piece, string heading, string text, string words, SearchPlace? among)
    {
        Kind = kind;
        SubjectId = subjectId;
        CaseId = caseId;
        Place = place;
        Piece = piece;
        Heading = heading;
        Text = text;
        Words = words;
        if (among is not { } stands) return;
        (Block, Sort) = stands;
        Keys = IndexedWords.Keys(stands.Block, [words]);
    }

    /// <summary>The row of a whole case.</summary>
    /// <param name="id">The case.</param>
    /// <param name="among">Where it stands.</param>
    /// <param name="words">Its parts' words.</param>
    public static SearchText OfCase(CaseId id, SearchPlace among, IEnumerable<string> words) =>
        new() { Kind = SearchKind.Case, SubjectId = id.Value, CaseId = id, Block = among.Block, Sort = among.Sort, Keys = IndexedWords.Keys(among.Block, words) };
}

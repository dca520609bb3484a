using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Drafts;

/// <summary>An answer to a comment, as it is read.</summary>
public sealed record ReadAnswer(string Text, string By, DateTimeOffset At);

/// <summary>A comment as it is read.</summary>
/// <param name="MayResolve">Whether whoever reads it may say that it is done with.</param>
public sealed record ReadComment(Guid Id, string Key, string Quote, string Text, string By, DateTimeOffset At, string? ResolvedBy, DateTimeOffset? ResolvedAt, bool MayResolve)
{
    public bool IsResolved => ResolvedAt is not null;
    public IReadOnlyList<ReadAnswer> Answers { get; init; } = [];

    /// <summary>Which of the places with its words it is about, from 0; null for the whole section, and where none is left.</summary>
    public int? Which { get; init; }

    /// <summary>It is open, and whoever made it may no longer read the case: those who write it decide what becomes of it.</summary>
    public bool IsLeftBehind { get; init; }

    public bool IsPlaceGone => Quote.Length > 0 && Which is null;
}

/// <summary>The comments of a case: for those who write and review it.</summary>
public static class SectionComments
{
    /// <summary>Who writes the draft reads what is said of it; so does who reviews it.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="c">The case, which they may read.</param>
    /// <param name="reviews">Whether one of its reviews is theirs.</param>
    public static bool MayRead(Viewer viewer, Case c, bool reviews) => RemarkReaders.MayRead(viewer, c, reviews) || viewer.May(Right.WriteDraft, Whose.OfDraft(c));

    public static bool MayResolve(Viewer viewer, Case c, PersonId writtenBy) => writtenBy == viewer.PersonId || viewer.May(Right.WriteDraft, Whose.OfDraft(c));

    /// <summary>While the report is written and reviewed.</summary>
    public static bool IsOpen(Case c) => c.State is CaseState.Draft or CaseState.UnderReview;

    /// <param name="db">The database.</param>
    /// <param name="viewer">Who reads them, and may.</param>
    /// <param name="c">The case.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="shown">Its report as its readers see it; without it, as it was typed.</param>
    public static async Task<IReadOnlyList<ReadComment>> Of(ArendeDb db, Viewer viewer, Case c, CancellationToken ct, StaffReport? shown = null)
    {
        var rows = await Rows(db, c).Include(comment => comment.Answers).ToListAsync(ct);
        var left = await WhoMayNotRead(db, c, [.. rows.Where(row => !row.IsResolved).Select(row => row.WrittenBy).Distinct()], ct);
        var people = rows.SelectMany(row => row.Answers.Select(answer => (PersonId?)answer.WrittenBy).Append(row.WrittenBy).Append(row.ResolvedBy)).OfType<PersonId>().Distinct().ToList();
        var names = people.Count == 0 ? [] : await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return Read(viewer, c, shown ?? c.Report, rows.ConvertAll(row => (row, (IEnumerable<CommentAnswer>)row.Answers)), names, left);
    }

    /// <summary>Those that are open, for the page where the draft is written. It doesn't ask who of their writers may still read the case, which costs a question each.</summary>
    /// <param name="db">The database.</param>
    /// <param name="viewer">Who reads them, and may.</param>
    /// <param name="c">The case.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<ReadComment>> OpenOf(ArendeDb db, Viewer viewer, Case c, CancellationToken ct)
    {
        // With the names: the page asks often enough.
        var open = await Rows(db, c).Where(comment => comment.ResolvedAt == null).Select(comment => new
        {
            Comment = comment, By = db.People.Where(p => p.Id == comment.WrittenBy).Select(p => p.Name).First(),
            Answers = comment.Answers.Select(answer => new { Answer = answer, By = db.People.Where(p => p.Id == answer.WrittenBy).Select(p => p.Name).First() }).ToList(),
        }).AsSingleQuery().ToListAsync(ct);
        var names = new Dictionary<PersonId, string>();
        foreach (var one in open)
        {
            names[one.Comment.WrittenBy] = one.By;
            foreach (var said in one.Answers) names[said.Answer.WrittenBy] = said.By;
        }
        return Read(viewer, c, c.Report, open.ConvertAll(one => (one.Comment, (IEnumerable<CommentAnswer>)one.Answers.Select(said => said.Answer))), names, []);
    }

    private static IQueryable<SectionComment> Rows(ArendeDb db, Case c) =>
        db.SectionComments.AsNoTracking().Where(comment => comment.CaseId == c.Id).OrderBy(comment => comment.WrittenAt).ThenBy(comment => comment.Id);

    private static List<ReadComment> Read(Viewer viewer, Case c, StaffReport shown, List<(SectionComment Row, IEnumerable<CommentAnswer> Answers)> said, Dictionary<PersonId, string> names, HashSet<PersonId> left)
    {
        var words = said.Select(one => one.Row).Where(row => row.Place is not null).Select(row => row.Key).Distinct().ToDictionary(key => key, key => CommentedWords.Of(shown, key));
        return [.. said.Select(one => Of(one.Row, one.Answers))];

        ReadComment Of(SectionComment row, IEnumerable<CommentAnswer> answers) => new(
            row.Id, row.Key, row.Quote, row.Text, names[row.WrittenBy], row.WrittenAt, row.ResolvedBy is { } resolver ? names[resolver] : null, row.ResolvedAt, MayResolve(viewer, c, row.WrittenBy))
        {
            Answers = [.. answers.OrderBy(answer => answer.WrittenAt).Select(answer => new ReadAnswer(answer.Text, names[answer.WrittenBy], answer.WrittenAt))],
            IsLeftBehind = left.Contains(row.WrittenBy) && !row.IsResolved,
            Which = words.GetValueOrDefault(row.Key) is { } now ? row.Place?.In(now) : null,
        };
    }

    // A case has few reviewers; of many it isn't asked.
    private static async Task<HashSet<PersonId>> WhoMayNotRead(ArendeDb db, Case c, List<PersonId> people, CancellationToken ct)
    {
        const int most = 10;
        var left = new HashSet<PersonId>();
        if (people.Count is 0 or > most) return left;
        foreach (var one in await ViewerOf.Of(db.People.Where(p => people.Contains(p.Id)), ct))
            if (!await VisibleTo.Cases(db, one).AnyAsync(read => read.Id == c.Id, ct)) left.Add(one.PersonId);
        return left;
    }

    /// <summary>Of what the viewer has said, those who write the draft haven't been told.</summary>
    public static Task<bool> HasMore(ArendeDb db, Viewer viewer, Case c, CancellationToken ct) =>
        db.SectionComments.AnyAsync(comment => comment.CaseId == c.Id && comment.WrittenBy == viewer.PersonId && comment.HandedOverAt == null && comment.ResolvedAt == null, ct);

    /// <exception cref="NotFoundException">There is no such case for this viewer.</exception>
    /// <exception cref="BrokenRuleException">They neither write nor review it, or it is decided.</exception>
    internal static async Task<Case> CaseToComment(this IQueryable<Case> read, ArendeDb db, DefinitionCatalogue definitions, Viewer viewer, CaseId id, CancellationToken ct)
    {
        var reviews = RemarkReaders.Reviews(db, definitions, viewer, id);
        var found = await read.AsNoTracking().Where(c => c.Id == id).Select(c => new { Case = c, Reviews = reviews.Any() }).SingleOrDefaultAsync(ct)
            ?? throw new NotFoundException("case");
        BrokenRuleException.When(!MayRead(viewer, found.Case, found.Reviews), Rule.NotAllowed, nameof(Right.ReadRemarks));
        BrokenRuleException.When(!IsOpen(found.Case), Rule.DraftIsLocked);
        return found.Case;
    }
}

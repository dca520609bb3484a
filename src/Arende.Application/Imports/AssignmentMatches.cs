using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Cases;
using Arende.Application.Search;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Import;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Imports;

/// <summary>What becomes of a row of an imported table.</summary>
public enum MatchState
{
    /// <summary>Nobody follows it here: it becomes an assignment.</summary>
    New,
    /// <summary>It is here, and the case accounts for it.</summary>
    Joins,
    /// <summary>It is here, and another case has something else before the board: it is left as it is.</summary>
    Waits,
}

/// <summary>A row and the assignment that it is.</summary>
/// <param name="Row">As the file has it.</param>
/// <param name="Here">Null where it is new.</param>
/// <param name="State">What becomes of it.</param>
public sealed record AssignmentMatch(ImportedAssignment Row, Assignment? Here, MatchState State)
{
    /// <summary>The deadline of the file is another one than that which was decided.</summary>
    public bool ChangesDeadline => Here is not null && Row.Deadline is { } written && written.Latest != Here.Current?.Deadline.Latest;

    public bool ChangesStatus => Here is not null && Row.Column != AssignmentColumn.Unknown && ImportedContent.StatusOf(Row) != Here.Status;
}

/// <summary>Finds the rows of a document among the open assignments that its importer may see: by title, by title without its number, or by number and most of the words.</summary>
public sealed class AssignmentMatches(ArendeDb db)
{
    private const int IdsAtATime = 1_000;

    /// <param name="viewer">Who imports.</param>
    /// <param name="document">As it was read.</param>
    /// <param name="joined">The case that it is a later version of.</param>
    /// <param name="doubled">The lines of rows that are to be new whatever is here.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>One for each row, in their order; the assignments are tracked.</returns>
    public async Task<IReadOnlyList<AssignmentMatch>> Of(Viewer viewer, StaffReportDocument document, CaseId? joined, IReadOnlyCollection<int> doubled, CancellationToken ct)
    {
        if (document.Assignments.Count == 0) return [];
        var open = await Candidates(viewer, document.Assignments, ct);
        var byTitle = open.ToLookup(candidate => TitleWords.Plain(candidate.Title));
        var byNumber = open.Where(candidate => TitleWords.NumberOf(candidate.Title).Length > 0).ToLookup(candidate => TitleWords.NumberOf(candidate.Title));
        var taken = new HashSet<AssignmentId>();
        var found = new AssignmentId?[document.Assignments.Count];
        // What a row surely is goes before what another row is like.
        Look(row => byTitle[TitleWords.Plain(row.Title)].Where(candidate => IsOwn(candidate) && candidate.Title == row.Title));
        Look(row => byTitle[TitleWords.Plain(row.Title)].Where(IsOwn));
        Look(row => byTitle[TitleWords.Plain(row.Title)].Where(candidate => candidate.Title == row.Title));
        Look(row => byTitle[TitleWords.Plain(row.Title)]);
        Look(row => byNumber[TitleWords.NumberOf(row.Title)].Where(candidate => TitleWords.AreLike(candidate.Title, row.Title)));
        var ids = found.OfType<AssignmentId>().ToList();
        var here = await db.Assignments.Include(a => a.Changes).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var busy = await Busy(db, [.. here.Values], joined, ct);
        return [.. document.Assignments.Zip(found).Select(pair => pair.Second is { } id
            ? new AssignmentMatch(pair.First, here[id], busy.Contains(id) ? MatchState.Waits : MatchState.Joins)
            : new AssignmentMatch(pair.First, null, MatchState.New))];

        bool IsOwn(Candidate candidate) => joined is not null && candidate.CaseId == joined;

        void Look(Func<ImportedAssignment, IEnumerable<Candidate>> among)
        {
            foreach (var (at, row) in document.Assignments.Index())
                if (found[at] is null && !doubled.Contains(row.Line)) found[at] = Best(row, among(row));
        }

        // Of several the one of the same case, number, source and day; two rows are never one assignment.
        AssignmentId? Best(ImportedAssignment row, IEnumerable<Candidate> among)
        {
            var best = among.Where(candidate => !taken.Contains(candidate.Id)).OrderByDescending(IsOwn)
                .ThenByDescending(candidate => TitleWords.NumberOf(candidate.Title) == TitleWords.NumberOf(row.Title)).ThenByDescending(candidate => row.Source is not null && candidate.Current?.Source == row.Source)
                .ThenByDescending(candidate => candidate.Current?.Deadline.Latest == row.Deadline?.Latest).ThenBy(candidate => candidate.Id.Value).FirstOrDefault();
            if (best is null) return null;
            taken.Add(best.Id);
            return best.Id;
        }
    }

    // The index of the search is asked for those that have a row's words. Of all that is open nothing else is read: a municipality has followed up very many.
    private async Task<List<Candidate>> Candidates(Viewer viewer, IReadOnlyList<ImportedAssignment> rows, CancellationToken ct)
    {
        var ids = new HashSet<AssignmentId>();
        var candidates = new Dictionary<AssignmentId, Candidate>();
        foreach (var words in rows.SelectMany(row => TitleWords.ToLookFor(row.Title)).Distinct())
        {
            var matches = await db.Match(new SearchQuery(words, words.Split(' '), []), SearchKind.Assignment, ct);
            if (matches.Few is { } few) ids.UnionWith(few.Select(id => new AssignmentId(id)));
            else await Take(visible => visible.Found(db, matches));
        }
        foreach (var some in ids.Chunk(IdsAtATime)) await Take(visible => visible.Where(a => some.Contains(a.Id)));
        return [.. candidates.Values];

        async Task Take(Func<IQueryable<Assignment>, IQueryable<Assignment>> among)
        {
            var found = await among(VisibleTo.Assignments(db, viewer)).OpenOrProposed().Where(a => !a.IsProposed || db.Cases.Any(c => c.Id == a.CaseId && c.ClosedAt == null))
                .Select(a => new Candidate(a.Id, a.Title, a.Current, a.CaseId)).ToListAsync(ct);
            foreach (var candidate in found) candidates[candidate.Id] = candidate;
        }
    }

    /// <summary>Something is proposed by another case that is still open, or that case is a draft that accounts for it too, or that brings it: it may come to nothing.</summary>
    internal static async Task<HashSet<AssignmentId>> Busy(ArendeDb db, IReadOnlyList<Assignment> here, CaseId? joined, CancellationToken ct)
    {
        var asking = here.Where(a => a.Proposed is not null || a.ProposedPlanYear is not null).Select(a => (a.Id, Case: a.AccountedIn ?? a.CaseId))
            .Concat(here.Where(a => a.IsProposed).Select(a => (a.Id, Case: a.CaseId)))
            .Concat(here.Where(a => a.AccountedIn is not null).Select(a => (a.Id, Case: a.AccountedIn))).Where(one => one.Case is not null && one.Case != joined).Distinct().ToList();
        var cases = asking.Select(one => one.Case!.Value).Distinct().ToList();
        var open = cases.Count == 0 ? [] : (await db.Cases.Where(c => cases.Contains(c.Id) && c.ClosedAt == null && c.State != CaseState.Decided).Select(c => c.Id).ToListAsync(ct)).ToHashSet();
        return [.. asking.Where(one => open.Contains(one.Case!.Value)).Select(one => one.Id)];
    }

    private sealed record Candidate(AssignmentId Id, string Title, DecidedDeadline? Current, CaseId? CaseId);
}

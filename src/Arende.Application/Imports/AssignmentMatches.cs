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
    /// <summary>It is here, and was reported as done or ended by a decision: it is left as it is.</summary>
    Ended,
}

/// <summary>A row and the assignment that it is.</summary>
/// <param name="Row">As the file has it.</param>
/// <param name="Here">Null where it is new.</param>
/// <param name="State">What becomes of it.</param>
public sealed record AssignmentMatch(ImportedAssignment Row, Assignment? Here, MatchState State)
{
    /// <summary>The decision that the row's words name, where that is one of ours; null where it is not known.</summary>
    public KnownDecision? DecidedIn { get; init; }

    /// <summary>The deadline of the file is another one than that which was decided.</summary>
    public bool ChangesDeadline => Here is not null && Row.Deadline is { } written && written.Latest != Here.Current?.Deadline.Latest && (DecidedIn is null || Here.HoldsAfter(DecidedIn.By));

    /// <summary>That deadline was decided here before the file told of it: it holds as soon as the row is joined.</summary>
    public bool TakesDecided => ChangesDeadline && DecidedIn?.By.On <= Row.Deadline?.Latest;

    public bool ChangesStatus => Here is not null && Row.Column != AssignmentColumn.Unknown && ImportedContent.StatusOf(Row) != Here.Status;
}

/// <summary>
/// Finds the rows of a document among the assignments that its importer may see: the open ones by title, by title without its number, or by number and most of the words;
/// then, by title alone, those that are done or ended.
/// </summary>
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
        var all = await Candidates(viewer, document.Assignments, ct);
        var open = all.Where(candidate => candidate.IsOpen).ToList();
        var byTitle = open.ToLookup(candidate => TitleWords.Plain(candidate.Title));
        var byNumber = open.Where(candidate => TitleWords.NumberOf(candidate.Title).Length > 0).ToLookup(candidate => TitleWords.NumberOf(candidate.Title));
        var endedByTitle = all.Where(candidate => !candidate.IsOpen).ToLookup(candidate => TitleWords.Plain(candidate.Title));
        var taken = new HashSet<AssignmentId>();
        var found = new AssignmentId?[document.Assignments.Count];
        // What a row surely is goes before what another row is like.
        Look(row => byTitle[TitleWords.Plain(row.Title)].Where(candidate => IsOwn(candidate) && candidate.Title == row.Title));
        Look(row => byTitle[TitleWords.Plain(row.Title)].Where(IsOwn));
        Look(row => byTitle[TitleWords.Plain(row.Title)].Where(candidate => candidate.Title == row.Title));
        Look(row => byTitle[TitleWords.Plain(row.Title)]);
        Look(row => byNumber[TitleWords.NumberOf(row.Title)].Where(candidate => TitleWords.AreLike(candidate.Title, row.Title)));
        Look(row => endedByTitle[TitleWords.Plain(row.Title)]);
        var ids = found.OfType<AssignmentId>().ToList();
        var here = await db.Assignments.Include(a => a.Changes).AsSplitQuery().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var busy = await AwaitedElsewhere.Of(db, [.. here.Values], joined, ct);
        var decisions = await SourceDecisions.Of(db, viewer, document, ct);
        return [.. document.Assignments.Zip(found).Select(pair => new AssignmentMatch(pair.First, pair.Second is { } id ? here[id] : null, StateOf(pair.Second))
        {
            DecidedIn = pair.First.Source is { } source ? decisions.GetValueOrDefault(source) : null,
        })];

        MatchState StateOf(AssignmentId? id) => id is not { } known ? MatchState.New : !here[known].IsOpen ? MatchState.Ended : busy.ContainsKey(known) ? MatchState.Waits : MatchState.Joins;

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
                .ThenByDescending(candidate => candidate.Current?.Deadline.Latest == row.Deadline?.Latest).ThenByDescending(candidate => candidate.IsOpen ? default : candidate.Id.Value).ThenBy(candidate => candidate.Id.Value).FirstOrDefault();
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
            // Of very many those that are ended are not read.
            else await Take(visible => visible.OpenOrProposed().Found(db, matches));
        }
        foreach (var some in ids.Chunk(IdsAtATime)) await Take(visible => visible.Where(a => some.Contains(a.Id)));
        return [.. candidates.Values];

        async Task Take(Func<IQueryable<Assignment>, IQueryable<Assignment>> among)
        {
            var found = await among(VisibleTo.Assignments(db, viewer)).Where(a => !a.IsProposed || db.Cases.Any(c => c.Id == a.CaseId && c.ClosedAt == null))
                .Select(a => new Candidate(a.Id, a.Title, a.Current, a.CaseId, a.Status == AssignmentStatus.OnPlan || a.Status == AssignmentStatus.Delayed)).ToListAsync(ct);
            foreach (var candidate in found) candidates[candidate.Id] = candidate;
        }
    }

    private sealed record Candidate(AssignmentId Id, string Title, DecidedDeadline? Current, CaseId? CaseId, bool IsOpen);
}

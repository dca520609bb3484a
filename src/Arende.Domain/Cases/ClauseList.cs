using Arende.Domain.Bodies;
using Arende.Domain.Meetings;

namespace Arende.Domain.Cases;

/// <summary>Clauses that stand together: in one voice, numbered in one row. Two lists are never merged, whatever their numbers are.</summary>
public sealed record ClauseList(ClauseVoice? Voice, IReadOnlyList<Clause> Clauses)
{
    /// <summary>The lists in the order in which they stand. Another voice begins another list, and so does a number that is lower than the last.</summary>
    public static IReadOnlyList<ClauseList> Of(IEnumerable<Clause> clauses)
    {
        var lists = new List<List<Clause>>();
        foreach (var clause in clauses)
        {
            if (lists.Count == 0 || lists[^1][^1] is var last && (last.Voice != clause.Voice || clause.Number < last.Number)) lists.Add([]);
            lists[^1].Add(clause);
        }
        return [.. lists.Select(list => new ClauseList(list[0].Voice, list))];
    }

    /// <summary>A number alone names a clause.</summary>
    public static bool HasUniqueNumbers(IReadOnlyList<Clause> clauses) => clauses.DistinctBy(clause => clause.Number).Count() == clauses.Count;

    /// <summary>Numbers clauses that were written anew: each list from 1, or through all of them where they were numbered so.</summary>
    /// <param name="written">The clauses in their order; their numbers don't matter.</param>
    /// <param name="known">Those that they replace.</param>
    public static IReadOnlyList<Clause> Numbered(IEnumerable<Clause> written, IReadOnlyList<Clause> known)
    {
        var isNumberedThrough = Of(known).Count > 1 && known.Zip(known.Skip(1)).All(pair => pair.First.Number < pair.Second.Number);
        var numbered = new List<Clause>();
        foreach (var clause in written)
        {
            var goesOn = numbered.Count > 0 && (isNumberedThrough || numbered[^1].Voice == clause.Voice);
            numbered.Add(clause with { Number = goesOn ? numbered[^1].Number + 1 : 1 });
        }
        return numbered;
    }

    /// <summary>
    /// The clauses as a meeting rewrote them: each keeps the voice of its place, and one that was added that of the last. A clause that gives an
    /// assignment does so in other words too; but by when is what the words say now, and nobody has said that.
    /// </summary>
    /// <param name="texts">One for each of the clauses before the meeting, empty where it was taken away; then those that were added.</param>
    /// <param name="proposed">The clauses before the meeting.</param>
    public static IReadOnlyList<Clause> Changed(IEnumerable<string?> texts, IReadOnlyList<Clause> proposed)
    {
        var written = texts.Select((text, at) => Changed(text, at < proposed.Count ? proposed[at] : new Clause(0, "") { Voice = proposed.Count > 0 ? proposed[^1].Voice : null }))
            .Where(clause => !string.IsNullOrWhiteSpace(clause.Text));
        return Clause.Rewritten(Numbered(written, proposed), proposed);
    }

    /// <summary>
    /// The texts of rewritten clauses at the places of those that they replaced, empty where one was taken away, and what was added last: what
    /// <see cref="Changed(IEnumerable{string}, IReadOnlyList{Clause})"/> is given again. Unchanged words know their place; others stand at the first that has their voice and type.
    /// </summary>
    public static IReadOnlyList<string> AtPlaces(IReadOnlyList<Clause> rewritten, IReadOnlyList<Clause> proposed)
    {
        var left = rewritten.ToList();
        var places = new Clause?[proposed.Count];
        Place((clause, before) => clause.Mark() == before.Mark());
        Place((clause, before) => clause.Voice == before.Voice && clause.Type == before.Type);
        return [.. places.Select(clause => clause?.Text ?? ""), .. left.Select(clause => clause.Text)];

        void Place(Func<Clause, Clause, bool> isOf)
        {
            for (var at = 0; at < places.Length; at++)
                if (places[at] is null && left.FindIndex(clause => isOf(clause, proposed[at])) is >= 0 and var found)
                {
                    places[at] = left[found];
                    left.RemoveAt(found);
                }
        }
    }

    private static Clause Changed(string? text, Clause before)
    {
        var written = Clause.Of(0, text ?? "") with { Voice = before.Voice, Type = before.Type, Order = before.Order };
        return written.Mark() == before.Mark() ? written : written with { Order = before.Order is { } order ? order with { Deadline = null, MeetingId = null } : null };
    }

    /// <summary>
    /// Whether the board has decided a clause by what it did with its case. What the council decides it has only proposed; and of a case that it
    /// referred to the council, it has decided what is written as its own part beside that.
    /// </summary>
    public static bool IsForTheBoard(Clause clause, Outcome outcome, IReadOnlyList<Clause> all) => outcome == Outcome.ReferToCouncil
        ? clause.Voice?.Decides == BodyFunction.Board && all.Any(other => other.Voice?.Decides == BodyFunction.Council)
        : clause.Voice?.Decides is null or BodyFunction.Board;
}

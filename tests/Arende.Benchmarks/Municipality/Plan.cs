using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Meetings;

namespace Arende.Benchmarks.Municipality;

/// <summary>One case to be made: like which exemplar, so much later (or earlier), with its number and its §.</summary>
internal readonly record struct PlannedCase(int Exemplar, TimeSpan Later, DateTimeOffset RegisteredAt, int Year, int Serial, int CommitteeParagraph, int BoardParagraph, int Unit, bool IsDecided, bool IsClosed);

/// <summary>All cases in the order of their numbers.</summary>
internal sealed class Plan
{
    public required IReadOnlyList<PlannedCase> Cases { get; init; }

    /// <summary>How far each register and each body's § have counted.</summary>
    public Dictionary<(string Register, int Year), int> Last { get; } = [];

    public static Plan Of(IReadOnlyList<Exemplar> exemplars, int count, DateOnly today, int seed)
    {
        var dice = new Random(seed);
        var drawn = new List<(int Exemplar, TimeSpan Later, DateTimeOffset At)>(count);
        var shares = exemplars.Select(exemplar => exemplar.Course.Share).ToArray();
        var all = shares.Sum();
        for (var i = 0; i < count; i++)
        {
            var exemplar = Draw(shares, dice.NextDouble() * all);
            var course = exemplars[exemplar].Course;
            // Some hours of the same day besides; a week is a week of seven days, so that a meeting stays on its weekday.
            var later = TimeSpan.FromDays(-7 * dice.Next(course.WeeksBack + 1)) + TimeSpan.FromSeconds(dice.Next(4 * 3600));
            drawn.Add((exemplar, later, exemplars[exemplar].RegisteredAt + later));
        }
        var plan = new Plan { Cases = new List<PlannedCase>(count) };
        foreach (var (exemplar, later, at) in drawn.OrderBy(one => one.At))
        {
            var played = exemplars[exemplar];
            var year = StockholmTime.DateAt(at).Year;
            ((List<PlannedCase>)plan.Cases).Add(new PlannedCase(
                exemplar, later, at, year, plan.Next("KS", year), Paragraph(BodyFunction.Committee), Paragraph(BodyFunction.Board), dice.Next(Population.Count), played.Course.IsDecided, played.Course.IsClosed));

            int Paragraph(BodyFunction body) => played.Meetings.FirstOrDefault(m => m.Body == body) is { Meeting: var id } meeting && id != default
                ? plan.Next(UsualBodies.Of(body).ParagraphSeries, meeting.Date.AddDays((int)Math.Floor(later.TotalDays)).Year) : 0;
        }
        return plan;
    }

    private int Next(string register, int year) => Last[(register, year)] = Last.GetValueOrDefault((register, year)) + 1;

    private static int Draw(double[] shares, double at)
    {
        for (var i = 0; i < shares.Length - 1; i++)
            if ((at -= shares[i]) < 0) return i;
        return shares.Length - 1;
    }
}

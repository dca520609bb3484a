using Arende.Domain.Assignments;
using Arende.Domain.Bodies;

namespace Arende.Texts;

/// <summary>Days in Swedish as pages write them (<see cref="Format"/>), with ordinary spaces: for what is read, searched and copied elsewhere, as mails and drafts are.</summary>
internal static class PlainDates
{
    /// <summary>5 mars 2025</summary>
    public static string Day(DateOnly date) => Plain(Format.Sv.Date(date));

    /// <summary>onsdag 5 mars 2025: a day by which somebody must act.</summary>
    public static string Weekday(DateOnly date) => Plain(Format.Sv.Weekday(date));

    /// <summary>30 september 2026, whatever way the day was typed; a month, a quarter and the like as they were written.</summary>
    public static string Of(Deadline deadline) => Plain(T.Assignments.InWords(deadline).Sv);

    /// <summary>KS § 53, 7 april 2025</summary>
    public static string Of(DecisionPoint point, Body body) => Plain(T.Assignments.Point(point, body).Sv);

    private static string Plain(string text) => text.Replace(Format.Nbsp, " ", StringComparison.Ordinal);
}

namespace Arende.Domain.Meetings;

// What comes at every meeting of a body, around the cases.
public sealed partial class Meeting
{
    /// <summary>
    /// Puts up what comes at every meeting and isn't there yet, what opens it first and what closes it last; the cases between keep their order.
    /// </summary>
    /// <returns>How many were put up.</returns>
    public int AddTemplate(AgendaRules rules)
    {
        var missing = rules.Standing.Where(one => !Standing.Any(one.IsThis)).ToList();
        // A meeting that has given § is past its opening.
        if (missing.Count == 0 || Numbered.Count > 0) return 0;
        var before = Places.Select(place => place.Id).ToList();
        var added = missing.ConvertAll(one => (one.IsOpening, AddStanding(one.Title, one.Kind).Id));
        OrderAll([.. added.Where(one => one.IsOpening).Select(one => one.Id), .. before, .. added.Where(one => !one.IsOpening).Select(one => one.Id)]);
        return added.Count;
    }

    /// <summary>The case that was put up last stands before what closes the meeting, as far as that is last still: what somebody has moved elsewhere stays there.</summary>
    /// <param name="rules">The body's.</param>
    public void MoveClosingLast(AgendaRules rules)
    {
        var closing = rules.Standing.Where(one => !one.IsOpening).ToList();
        var places = Places.ToList();
        var (added, before) = (places[^1], places[..^1]);
        var last = before.FindLastIndex(place => place.Standing is not { } standing || !closing.Exists(one => one.IsThis(standing))) + 1;
        if (last < before.Count && last >= Numbered.Count) OrderAll([.. before[..last].Select(place => place.Id), added.Id, .. before[last..].Select(place => place.Id)]);
    }
}

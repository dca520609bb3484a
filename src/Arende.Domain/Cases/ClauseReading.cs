using System.Globalization;
using System.Text.RegularExpressions;

namespace Arende.Domain.Cases;

/// <summary>
/// Guesses what a clause does from its words, for its writer to confirm. To transfer is to move assignments to a plan: moving
/// something else, or giving somebody the assignment to move it, is not.
/// </summary>
internal static partial class ClauseReading
{
    // Every pattern looks a bounded way ahead, so that a long clause costs no more than its length.
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Assignments = @"(?<!\b(?:till|för|i|om|med|inom|på|åt)\s{1,3})\b(?:nämnd)?(?:uppdrag|initiativ)(?:en|et|s)?\b";
    private const string Within = @"(?:(?!\btill\b)[^.;]){0,120}?";
    private const string Moves = @"\b(?:överförs|överföras|överförts|flyttas|övergår|övergå|förs\s{1,3}över|föras\s{1,3}över)\b";
    private const string Move = @"\b(?:överför|överföra|flytta|flyttar|för\s{1,3}över|föra\s{1,3}över)\b";
    private const string ToPlan = @"[^.;]{0,80}?(?<to>\btill\s+(?:(?:år|året|nästa|kommande|nästkommande|påföljande|\w{1,40}s)\s+){0,3}(?:20\d\d|(?:verksamhets|års)?plan(?:en)?|år)\b)";

    public static (ClauseEffect Effect, int? PlanYear) Of(string text)
    {
        var own = Ordered().Replace(text, " ");
        if (Refusal().IsMatch(own)) return (ClauseEffect.None, null);
        if (Transfer().Match(own) is { Success: true } transfer) return (ClauseEffect.TransferAssignments, YearFrom(own, transfer.Groups["to"].Index));
        return Deadlines().IsMatch(own) ? (ClauseEffect.AdoptDeadlines, null) : (ClauseEffect.None, null);
    }

    /// <summary>Whether its words give somebody an assignment.</summary>
    public static bool GivesAssignment(string text) => Ordered().IsMatch(text);

    private static int? YearFrom(string text, int start) =>
        Year().Match(text, start) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    // What somebody else is asked to do is not what the clause does: "i uppdrag att flytta återvinningsstationen".
    [GeneratedRegex(@"\bi\s{1,3}(?:\w{1,40}\s{1,3})?uppdrag\s{1,3}att\b[^.;]*|\buppdra[rs]?\s{1,3}(?:åt|till)\b[^.;]*", Options)]
    private static partial Regex Ordered();
    [GeneratedRegex(
        $@"\böverföring(?:en)?\s{{1,3}}av\b{Within}{Assignments}{ToPlan}|{Assignments}{Within}{Moves}{ToPlan}|{Move}{Within}{Assignments}{ToPlan}", Options)]
    private static partial Regex Transfer();
    [GeneratedRegex($@"\b(?:nya|ny|ändrade|ändrad|reviderade|förlängda|föreslagna)\s{{1,3}}(?:\w{{1,40}}\s{{1,3}})?(?:slutdatum(?:en)?|tid(?:s)?plan(?:er|en)?)\b[^.;]{{0,80}}?\b(?:nämnd)?(?:uppdrag|initiativ)(?:en|et)?\b", Options)]
    private static partial Regex Deadlines();
    // A "no" to the transfer itself. "Uppdrag som inte är klara ska flyttas" is a yes.
    [GeneratedRegex(
        @"\b(?:avslå|avslag|avstyrk|avvisa)|\b(?:inte|ej|icke)\s{1,3}(?:(?:ska|skall|bör|får|längre|nu)\s{1,3})?(?:överför|övergå|flytta)|\b(?:överför|övergå|flytta)\w{0,20}\s{1,3}(?:inte|ej|icke)\b",
        Options)]
    private static partial Regex Refusal();
    [GeneratedRegex(@"\b20\d\d\b")]
    private static partial Regex Year();
}

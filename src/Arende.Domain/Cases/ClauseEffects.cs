using System.Globalization;
using System.Text.RegularExpressions;

namespace Arende.Domain.Cases;

/// <summary>Reads what a clause does in the register from its words.</summary>
public static partial class ClauseEffects
{
    public static ClauseEffect Of(string text) =>
        Transfer().IsMatch(text) && Assignments().IsMatch(text) && !Refusal().IsMatch(text) ? ClauseEffect.TransferAssignments : ClauseEffect.None;

    /// <summary>The plan year to which clauses transfer assignments, for instance 2025 in "ska övergå till 2025"; null when none names one.</summary>
    public static int? PlanYear(IEnumerable<Clause> clauses) =>
        clauses.Where(clause => clause.Effect == ClauseEffect.TransferAssignments).Select(clause => PlanYear(clause.Text)).FirstOrDefault(year => year is not null);

    private static int? PlanYear(string text) =>
        Year().Match(text) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\b(överför|övergå|flytta)", RegexOptions.IgnoreCase)]
    private static partial Regex Transfer();
    // A "no" to the transfer itself. "Uppdrag som inte är klara ska flyttas" is a yes.
    [GeneratedRegex(
        @"\b(avslå|avslag|avstyrk|avvisa)|\b(inte|ej|icke)\s+((ska|skall|bör|får|längre|nu)\s+)?(överför|övergå|flytta)|\b(överför|övergå|flytta)\w*\s+(inte|ej|icke)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Refusal();
    [GeneratedRegex(@"\b(uppdrag|initiativ|nämndinitiativ)", RegexOptions.IgnoreCase)]
    private static partial Regex Assignments();
    [GeneratedRegex(@"\b20\d\d\b")]
    private static partial Regex Year();
}

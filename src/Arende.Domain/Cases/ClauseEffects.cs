using System.Globalization;
using System.Text.RegularExpressions;

namespace Arende.Domain.Cases;

/// <summary>Reads what a clause does in the register from its words.</summary>
public static partial class ClauseEffects
{
    public static ClauseEffect Of(string text) =>
        Transfer().IsMatch(text) && Assignments().IsMatch(text) ? ClauseEffect.TransferAssignments : ClauseEffect.None;

    /// <summary>The plan year that a transfer names, for instance 2025 in "ska övergå till 2025"; null when it names none.</summary>
    public static int? PlanYear(string text) =>
        Year().Match(text) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\b(överför|övergå|flytta)", RegexOptions.IgnoreCase)]
    private static partial Regex Transfer();
    [GeneratedRegex(@"\b(uppdrag|initiativ|nämndinitiativ)", RegexOptions.IgnoreCase)]
    private static partial Regex Assignments();
    [GeneratedRegex(@"\b20\d\d\b")]
    private static partial Regex Year();
}

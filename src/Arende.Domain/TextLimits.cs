using System.Globalization;

namespace Arende.Domain;

/// <summary>
/// How many characters a text may have: more than anybody writes there, and few enough for every list, mail and index that
/// the text goes to.
/// </summary>
public static class TextLimits
{
    public const int Title = 500;
    public const int Name = 200;

    /// <summary>A reason, and each condition of a send-back.</summary>
    public const int Reason = 2_000;

    /// <summary>What is said of an assignment in a period, or answered to a remark.</summary>
    public const int Comment = 10_000;

    /// <exception cref="BrokenRuleException">It is longer.</exception>
    public static void Check(string? text, int most, Rule rule) => Check(text?.Length ?? 0, most, rule);

    /// <exception cref="BrokenRuleException">There is more of it.</exception>
    public static void Check(long length, int most, Rule rule) =>
        BrokenRuleException.When(length > most, rule, most.ToString(CultureInfo.InvariantCulture));
}

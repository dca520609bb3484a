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

    /// <summary>Remarks of an import; each is answered by somebody.</summary>
    public const int Remarks = 200;

    /// <summary>Clauses, sections, attachments, recipients, signatories or rows of a table in an imported file.</summary>
    public const int ListItems = 1_000;

    /// <summary>Recipients of a decision: each is a mail, an open row, and a list of all units in the form.</summary>
    public const int Recipients = 200;

    /// <summary>Figures of a text that are kept beside it: the first ones.</summary>
    public const int Figures = 5_000;

    /// <exception cref="BrokenRuleException">It is longer.</exception>
    public static void Check(string? text, int most, Rule rule) => Check(text?.Length ?? 0, most, rule);

    /// <exception cref="BrokenRuleException">There is more of it.</exception>
    public static void Check(long length, int most, Rule rule)
    {
        if (WhyNot(length, most, rule) is { } broken) throw broken;
    }

    /// <returns>Null when it is short enough.</returns>
    public static BrokenRuleException? WhyNot(string text, int most, Rule rule) => WhyNot(text.Length, most, rule);

    private static BrokenRuleException? WhyNot(long length, int most, Rule rule) =>
        length > most ? new(rule, most.ToString(CultureInfo.InvariantCulture)) : null;
}

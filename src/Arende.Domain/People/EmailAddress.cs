using System.Globalization;
using System.Net.Mail;

namespace Arende.Domain.People;

/// <summary>What counts as an e-mail address.</summary>
public static class EmailAddress
{
    /// <summary>RFC 5321 4.5.3.1.3: a path is at most 256 octets, its brackets included.</summary>
    public const int Longest = 254;

    private static readonly char[] between = [' ', '\u00a0', '\t', '\r', '\n', ',', ';', ':', '<', '>', '(', ')', '[', ']', '"'];

    /// <summary>The address that stands in a text beside other words, to be proposed to a person and never used unseen.</summary>
    /// <returns>Null where there is none, or more than one.</returns>
    public static string? In(string text)
    {
        var found = text.Split(between, StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimEnd('.'))
            .Where(word => word.Contains('@', StringComparison.Ordinal) && WhyNot(word) is null).Distinct(StringComparer.OrdinalIgnoreCase).Take(2).ToList();
        return found is [var only] ? only : null;
    }

    /// <exception cref="BrokenRuleException">It is none.</exception>
    public static void Check(string text)
    {
        if (WhyNot(text) is { } broken) throw broken;
    }

    /// <returns>Null when it is one.</returns>
    public static BrokenRuleException? WhyNot(string text) =>
        text.Length > Longest ? new(Rule.AddressIsTooLong, Longest.ToString(CultureInfo.InvariantCulture))
        : !MailAddress.TryCreate(text, out var read) || !read.Address.Equals(text, StringComparison.OrdinalIgnoreCase) ? new(Rule.AddressIsInvalid, text)
        : null;
}

using System.Globalization;

namespace Arende.Domain.Cases;

/// <summary>
/// Diarienummer (OSL 5:2): a register's serial number within a year. Its parts are stored apart; how they are written is
/// configuration, for instance <c>{register} {year}-{serial}</c>.
/// </summary>
public readonly record struct CaseNumber(string Register, int Year, int Serial)
{
    public const string DefaultFormat = "{register} {year}-{serial}";

    /// <param name="format">Text with {register}, {year}, {serial}, and {serial:5} for a serial filled with zeros.</param>
    public string ToString(string format)
    {
        var text = format
            .Replace("{register}", Register, StringComparison.Ordinal)
            .Replace("{year}", Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{serial}", Serial.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        for (var width = 2; width <= 8; width++)
            text = text.Replace($"{{serial:{width}}}", Serial.ToString($"D{width}", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return text;
    }

    public override string ToString() => ToString(DefaultFormat);
}

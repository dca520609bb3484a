using System.Diagnostics.CodeAnalysis;

namespace Arende.Domain.Reports;

/// <summary>Names a status report. Time-ordered (UUID version 7), so that indexes grow at one end.</summary>
public readonly record struct StatusReportId(Guid Value) : IParsable<StatusReportId>
{
    public static StatusReportId New() => new(OrderedGuid.New());

    public static StatusReportId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StatusReportId result)
    {
        var ok = Guid.TryParse(s, out var value);
        result = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}

using System.Diagnostics.CodeAnalysis;

namespace Arende.Domain.Reports;

/// <summary>Names a report that the product made as a document of a case. Time-ordered (UUID version 7), so that indexes grow at one end.</summary>
public readonly record struct MadeReportId(Guid Value) : IParsable<MadeReportId>
{
    public static MadeReportId New() => new(OrderedGuid.New());

    public static MadeReportId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MadeReportId result)
    {
        var ok = Guid.TryParse(s, out var value);
        result = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}

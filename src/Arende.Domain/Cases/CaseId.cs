using System.Diagnostics.CodeAnalysis;

namespace Arende.Domain.Cases;

/// <summary>Names a case. Time-ordered (UUID version 7), so that indexes grow at one end.</summary>
public readonly record struct CaseId(Guid Value) : IParsable<CaseId>
{
    public static CaseId New() => new(OrderedGuid.New());

    public static CaseId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CaseId result)
    {
        var ok = Guid.TryParse(s, out var value);
        result = new(value);
        return ok;
    }

    /// <summary>The order of the index, for paging.</summary>
    public int CompareTo(CaseId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

using System.Globalization;
using System.Text.Json;

namespace Arende.Application.History;

/// <summary>A row of a history as its columns read in plain text, also where they hold what the product would never write.</summary>
internal sealed record HistoryRow(string Subject, long Sequence, string Kind, string Arguments, string? Actor, string At, byte[] Canonical, byte[] Hash)
{
    /// <summary>The columns that don't say what was hashed; "canonical" when that itself can't be read.</summary>
    /// <param name="isErased">What the arguments said is gone by law: they are no longer what was hashed.</param>
    public IReadOnlyList<string> Changed(bool isErased)
    {
        var digest = isErased && Hashed()?.GetValueOrDefault("arguments") is { } kept && TryDigest(kept) is { } of ? of : HistoryChain.Digest(Arguments);
        var columns = new Dictionary<string, string?>
        {
            ["subject"] = Subject.ToLowerInvariant(),
            ["sequence"] = Sequence.ToString(CultureInfo.InvariantCulture),
            ["kind"] = Kind,
            ["arguments"] = Convert.ToBase64String(digest),
            ["actor"] = Actor?.ToLowerInvariant(),
            ["at"] = Time(),
        };
        var bytes = HistoryChain.Canonical(columns["subject"]!, Sequence, Kind, digest, columns["actor"], columns["at"]!);
        if (bytes.AsSpan().SequenceEqual(Canonical)) return [];
        var names = Hashed() is { } hashed ? columns.Where(column => hashed.GetValueOrDefault(column.Key) != column.Value).Select(column => column.Key).ToList() : [];
        return names.Count > 0 ? names : ["canonical"];
    }

    private static byte[]? TryDigest(string written)
    {
        var digest = new byte[System.Security.Cryptography.SHA256.HashSizeInBytes];
        return Convert.TryFromBase64String(written, digest, out var length) && length == digest.Length ? digest : null;
    }

    private Dictionary<string, string>? Hashed()
    {
        try
        {
            using var json = JsonDocument.Parse(Canonical);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? json.RootElement.EnumerateObject().DistinctBy(property => property.Name).ToDictionary(property => property.Name, property => property.Value.ToString())
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // SQLite keeps the very text that is hashed; PostgreSQL writes its own.
    private string Time() =>
        DateTimeOffset.TryParse(At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? HistoryChain.Text(at) : At;
}

using System.Text.Encodings.Web;
using System.Text.Json;
using Arende.Application.History;

namespace Arende.Application.Backups;

/// <summary>What a backup says of itself. Written last: a folder without one is no whole backup.</summary>
/// <param name="Format">How its folder is laid out.</param>
/// <param name="Product">The version of the product that made it.</param>
/// <param name="MadeAt">When it was begun; the database is as it was then.</param>
/// <param name="Database">The kind of database.</param>
/// <param name="Migrations">All that the database had, in their order: this is its version.</param>
/// <param name="Tables">How many rows each table has.</param>
/// <param name="Files">How many files there are.</param>
/// <param name="Bytes">How long they are together.</param>
/// <param name="Lost">Files that rows name and the store couldn't give, by their digests.</param>
/// <param name="History">What was found when the chains of the histories were followed.</param>
/// <param name="Sums">The SHA-256 of the list of all parts.</param>
public sealed record BackupManifest(
    int Format, string Product, DateTimeOffset MadeAt, string Database, IReadOnlyList<string> Migrations, IReadOnlyDictionary<string, long> Tables,
    int Files, long Bytes, IReadOnlyList<string> Lost, HistoryCount History, string Sums)
{
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>Nothing that rows name is lost, and each history is as it was written.</summary>
    public bool IsSound => Lost.Count == 0 && History.Findings == 0;

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, json);

    /// <exception cref="BackupUnreadableException">It isn't one.</exception>
    public static BackupManifest Read(ReadOnlySpan<byte> written)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(written, json) ?? throw new BackupUnreadableException("its manifest is empty.");
        }
        catch (JsonException broken)
        {
            throw new BackupUnreadableException("its manifest can't be read.", broken);
        }
    }
}

using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Arende.Domain.History;
using Arende.Domain.People;

namespace Arende.Application.History;

/// <summary>The last link of a subject's history.</summary>
public readonly record struct HistoryHead(long Sequence, ReadOnlyMemory<byte> Hash)
{
    public static HistoryHead None { get; } = new(0, ReadOnlyMemory<byte>.Empty);
}

/// <summary>Something to be written in the history, before it has its place in the chain.</summary>
public sealed record HistoryFact(HistoryKind Kind, string Arguments, PersonId? ActorId, DateTimeOffset At);

/// <summary>Links facts to a chain: each row's hash is SHA-256 over the previous hash and the row's canonical bytes.</summary>
public static class HistoryChain
{
    public static HistoryEntry Link(Guid subjectId, HistoryHead head, HistoryFact fact)
    {
        var link = Next(subjectId, head, fact.Kind.ToString(), fact.Arguments, fact.ActorId, fact.At);
        return new HistoryEntry
        {
            SubjectId = subjectId,
            Sequence = head.Sequence + 1,
            Kind = fact.Kind,
            Arguments = fact.Arguments,
            ActorId = fact.ActorId,
            At = link.At,
            Canonical = link.Canonical,
            Hash = link.Hash,
        };
    }

    /// <summary>The link after a head, whatever table its row stands in.</summary>
    internal static (DateTimeOffset At, byte[] Canonical, byte[] Hash) Next(Guid chain, HistoryHead head, string kind, string arguments, PersonId? actor, DateTimeOffset at)
    {
        at = Microseconds(at);
        var canonical = Canonical(chain.ToString(), head.Sequence + 1, kind, Digest(arguments), actor?.Value.ToString(), Text(at));
        return (at, canonical, Hash(head.Hash.Span, canonical));
    }

    /// <summary>True when the row's hash follows from the one before it and its own bytes.</summary>
    public static bool Follows(ReadOnlySpan<byte> previous, HistoryEntry entry) => Follows(previous, entry.Canonical, entry.Hash);

    internal static bool Follows(ReadOnlySpan<byte> previous, ReadOnlySpan<byte> canonical, ReadOnlySpan<byte> hash) =>
        Hash(previous, canonical).AsSpan().SequenceEqual(hash);

    public static DateTimeOffset Microseconds(DateTimeOffset at) =>
        new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    /// <summary>The row's bytes as they are hashed; the same row gives the same bytes.</summary>
    public static byte[] Canonical(Guid subjectId, long sequence, HistoryFact fact) =>
        Canonical(subjectId.ToString(), sequence, fact.Kind.ToString(), Digest(fact.Arguments), fact.ActorId?.Value.ToString(), Text(fact.At));

    internal static byte[] Canonical(string subject, long sequence, string kind, ReadOnlySpan<byte> argumentsDigest, string? actor, string at)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("subject"u8, subject);
            json.WriteNumber("sequence"u8, sequence);
            json.WriteString("kind"u8, kind);
            json.WriteBase64String("arguments"u8, argumentsDigest);
            if (actor is not null) json.WriteString("actor"u8, actor);
            json.WriteString("at"u8, at);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    internal static byte[] Digest(string arguments) => SHA256.HashData(Encoding.UTF8.GetBytes(arguments));

    internal static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private static byte[] Hash(ReadOnlySpan<byte> previous, ReadOnlySpan<byte> canonical)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        hash.AppendData(canonical);
        return hash.GetHashAndReset();
    }
}

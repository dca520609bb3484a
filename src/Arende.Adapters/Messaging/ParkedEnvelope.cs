using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Arende.Application.Messaging;
using Arende.Domain;
using RabbitMQ.Client;

namespace Arende.Adapters.Messaging;

/// <summary>What MassTransit writes on a message that it parks, and how the message looks without it.</summary>
internal static class ParkedEnvelope
{
    private const string Fault = "MT-Fault-";
    private const int LongestReason = 2_000;
    private const int LongestType = 200;

    /// <summary>Where the bus puts what failed, and what it has no consumer for.</summary>
    public static IEnumerable<string> QueuesBehind(string queue) => [queue + "_error", queue + "_skipped"];

    /// <param name="subscriptions">What the queue's consumers take.</param>
    /// <param name="queue">The consumers' queue.</param>
    /// <param name="parkedIn">One of <see cref="QueuesBehind"/>.</param>
    /// <param name="parked">The message as it was fetched.</param>
    public static ParkedMessage Describe(IEnumerable<Subscription> subscriptions, string queue, string parkedIn, BasicGetResult parked)
    {
        var headers = parked.BasicProperties.Headers;
        var (messageId, type, subject) = Body(parked.Body);
        messageId ??= Guid.TryParse(parked.BasicProperties.MessageId, out var id) ? id : null;
        var at = DateTimeOffset.TryParse(Header(headers, Fault + "Timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : (DateTimeOffset?)null;
        // A message without an id is known by its contents: of several that are alike it doesn't matter which is meant.
        var name = messageId?.ToString() ?? Convert.ToHexStringLower(SHA256.HashData(parked.Body.Span));
        var reason = Header(headers, Fault + "Message") is { } told ? Excerpt.Of(told, LongestReason) : null;
        var isTaken = messageId is not null && subscriptions.Any(s => s.Queue == queue && s.Event.Name == type);
        return new ParkedMessage($"{parkedIn}/{name}", queue, type, messageId, subject, reason, at, CanBeRemoved: !isTaken);
    }

    /// <summary>What the message in a body is about; null when it doesn't say so as ours do.</summary>
    public static Guid? SubjectOf(ReadOnlyMemory<byte> body) => Body(body).Subject;

    public static BasicProperties WithoutFault(IReadOnlyBasicProperties parked)
    {
        var properties = new BasicProperties(parked);
        properties.Headers = parked.Headers?.Where(h => !h.Key.StartsWith(Fault, StringComparison.Ordinal) && h.Key != "MT-Reason" && h.Key != "x-delivery-count")
            .ToDictionary(h => h.Key, h => h.Value);
        return properties;
    }

    // Whoever may write to the broker may write anything: what can't be read is shown without, since it must be seen.
    private static (Guid? MessageId, string Type, Guid? Subject) Body(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var envelope = json.RootElement;
            var first = Member(envelope, "messageType") is { ValueKind: JsonValueKind.Array } types && types.GetArrayLength() > 0 ? Text(types[0]) : null;
            var type = first?.Split(':')[^1];
            return (Id(Member(envelope, "messageId")), string.IsNullOrWhiteSpace(type) ? "?" : Excerpt.Of(type, LongestType), Id(Member(Member(envelope, "message"), "subjectId")));
        }
        catch (JsonException)
        {
            return (null, "?", null);
        }
    }

    private static JsonElement? Member(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped: it is no text.
            return null;
        }
    }

    private static Guid? Id(JsonElement? element) => element is { } value && Guid.TryParse(Text(value), out var id) ? id : null;

    private static string? Header(IDictionary<string, object?>? headers, string name) =>
        headers is not null && headers.TryGetValue(name, out var value) ? value switch { byte[] bytes => Encoding.UTF8.GetString(bytes), _ => value?.ToString() } : null;
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using Arende.Application.Messaging;
using RabbitMQ.Client;

namespace Arende.Adapters.Messaging;

/// <summary>What MassTransit writes on a message that it parks, and how the message looks without it.</summary>
internal static class ParkedEnvelope
{
    private const string Fault = "MT-Fault-";

    public static string ErrorQueue(string queue) => queue + "_error";

    public static ParkedMessage Describe(string queue, BasicGetResult parked)
    {
        var headers = parked.BasicProperties.Headers;
        var (messageId, type, subject) = Body(parked.Body);
        messageId ??= Guid.TryParse(parked.BasicProperties.MessageId, out var id) ? id : null;
        var at = DateTimeOffset.TryParse(Header(headers, Fault + "Timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : (DateTimeOffset?)null;
        return new ParkedMessage($"{queue}/{messageId}", queue, type, messageId, subject, Header(headers, Fault + "Message"), at);
    }

    public static BasicProperties WithoutFault(IReadOnlyBasicProperties parked)
    {
        var properties = new BasicProperties(parked);
        properties.Headers = parked.Headers?.Where(h => !h.Key.StartsWith(Fault, StringComparison.Ordinal) && h.Key != "MT-Reason" && h.Key != "x-delivery-count")
            .ToDictionary(h => h.Key, h => h.Value);
        return properties;
    }

    private static (Guid? MessageId, string Type, Guid? Subject) Body(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var envelope = json.RootElement;
            return (
                envelope.TryGetProperty("messageId", out var id) && id.TryGetGuid(out var messageId) ? messageId : null,
                envelope.TryGetProperty("messageType", out var types) ? types[0].GetString()?.Split(':')[^1] ?? "?" : "?",
                envelope.TryGetProperty("message", out var message) && message.TryGetProperty("subjectId", out var s) && s.TryGetGuid(out var subject) ? subject : null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not one of ours, but it is parked here and must be seen.
            return (null, "?", null);
        }
    }

    private static string? Header(IDictionary<string, object?>? headers, string name) =>
        headers is not null && headers.TryGetValue(name, out var value) ? value switch { byte[] bytes => Encoding.UTF8.GetString(bytes), _ => value?.ToString() } : null;
}

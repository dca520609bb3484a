using System.Text.Json;
using System.Text.Json.Serialization;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;

namespace Arende.IntegrationTests.Reliability.Worker;

public enum Verb { Register, Import, AnswerRemark, SayEffects, SaveDraft, TickCondition, Complete, Plan, AddToAgenda, Record, Close, Verify, PutUpNotice, Remind }

/// <summary>What a client asks the product for, as somebody with a role. <c>Part</c> is a remark, a condition or a work item.</summary>
public sealed record Operation(Verb Verb, string Role)
{
    public Guid? Case { get; init; }
    public Guid? Part { get; init; }
    public Guid? Meeting { get; init; }
    public BodyFunction? Body { get; init; }
    public DateOnly? Date { get; init; }
    public Outcome? Outcome { get; init; }

    /// <summary>A title, a work item's outcome.</summary>
    public string? Text { get; init; }
    public string? Reason { get; init; }
}

public enum ReplyKind
{
    /// <summary>The product has said that it is done.</summary>
    Done,
    /// <summary>The product has said why not, and that nothing has changed.</summary>
    Refused,
    /// <summary>An error, or no answer: it may have been done or not.</summary>
    Unknown,
}

/// <summary>The answer; <c>Made</c> is the case or the meeting that was made.</summary>
public sealed record Reply(ReplyKind Kind, Guid? Made, string? Error);

/// <summary>What goes over the worker's standard input and output, one JSON object a line.</summary>
public sealed record Asked(long Id, Operation Operation)
{
    public static JsonSerializerOptions Json { get; } = new() { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
}

public sealed record Answered(long Id, Reply Reply);

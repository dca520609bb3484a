using System.Text.Json;
using System.Text.Json.Nodes;
using Arende.Engine;
using Arende.Engine.Execution;
using Arende.Engine.Values;

namespace Arende.Elsa;

/// <summary>What an instance on Elsa is stored as: the rows that the port answers from, and Elsa's own state as Elsa writes it.</summary>
sealed record ElsaState(StateRows Rows, string Elsa)
{
    static readonly JsonDocumentOptions Reading = new() { MaxDepth = 1_000 };

    /// <exception cref="FormatException">It is of another format, or the text is none of it.</exception>
    public static ElsaState Read(WorkflowState state)
    {
        if (state.Format != ElsaInterpreter.Format) throw new FormatException($"The state is of the format '{state.Format}'; this interpreter reads '{ElsaInterpreter.Format}'.");
        try
        {
            var envelope = JsonNode.Parse(state.Text, documentOptions: Reading)!.AsObject();
            return new(StateJson.Read(envelope["rows"]!.ToJsonString()), envelope["elsa"]!.ToJsonString(JsonText.Relaxed));
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new FormatException($"The text is not the state of an instance on Elsa: {problem.Message}", problem);
        }
    }

    public string Write() => $$"""{"rows":{{StateJson.Write(Rows)}},"elsa":{{Elsa}}}""";
}

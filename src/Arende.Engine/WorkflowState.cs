using Arende.Engine.Execution;

namespace Arende.Engine;

/// <summary>
/// An instance's state between two transitions: the name of a format, and a text that only the interpreter of that format reads. Who
/// stores it keeps both as they are; <see cref="IWorkflowInterpreter.Look"/> tells what is in it.
/// </summary>
public sealed class WorkflowState
{
    StateRows? rows;
    string? text;

    /// <summary>A state that was stored. Nothing is read until an interpreter is given it.</summary>
    public WorkflowState(string format, string text) => (Format, this.text) = (format, text);

    internal WorkflowState(StateRows rows) => (Format, this.rows) = (FlowchartInterpreter.Format, rows);

    /// <summary>Which interpreter wrote it, and in which version of its format; 64 letters at most.</summary>
    public string Format { get; }

    /// <summary>What was written.</summary>
    public string Text => text ??= StateJson.Write(rows!);

    /// <exception cref="FormatException">It is of another format, or the text is none of it.</exception>
    internal StateRows Rows => rows ??= Format == FlowchartInterpreter.Format
        ? StateJson.Read(text!)
        : throw new FormatException($"The state is of the format '{Format}'; this interpreter reads '{FlowchartInterpreter.Format}'.");
}

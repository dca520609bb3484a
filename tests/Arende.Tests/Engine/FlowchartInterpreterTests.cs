using Arende.Engine;

namespace Arende.Tests.Engine;

public class FlowchartInterpreterTests : InterpreterContract
{
    protected override IWorkflowInterpreter Interpreter { get; } = new FlowchartInterpreter();
}

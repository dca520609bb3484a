namespace Arende.Engine.Execution;

/// <summary>Where an instance stands before anything has been entered: alike on every interpreter, with the same refusals.</summary>
static class StartRows
{
    /// <exception cref="WorkflowInputException">An input is unknown or can't be converted, or a correlation id is needed and missing.</exception>
    public static StateRows Of(WorkflowDefinition definition, StartInput input)
    {
        var model = definition.Model;
        var correlationId = string.IsNullOrWhiteSpace(input.CorrelationId) ? null : input.CorrelationId;
        if (model.NeedsCorrelationId && correlationId is null)
            throw new WorkflowInputException($"'{definition.DefinitionId}' asks for its correlation id: start it with one.");
        return new StateRows
        {
            Layout = model.Layout,
            CorrelationId = correlationId,
            Values = Defaults.Of(model),
            Visits = new int[model.Steps.Length],
            Inputs = StartInputs.Convert(model, input.Inputs),
        };
    }
}

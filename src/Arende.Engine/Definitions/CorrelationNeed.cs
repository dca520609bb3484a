namespace Arende.Engine.Definitions;

/// <summary>Does any script ask for the correlation id on a way on which no Correlate has set one?</summary>
static class CorrelationNeed
{
    public static bool Of(DefinitionModel model) => model.Root.Start >= 0 && Asks(model, model.Root.Start, new bool[model.Steps.Length]);

    static bool Asks(DefinitionModel model, int position, bool[] seen)
    {
        if (seen[position]) return false;
        seen[position] = true;
        var step = model.Steps[position];
        if (step.Expressions.Any(e => e.Script is { UsesCorrelationId: true })) return true;
        if (step.Type == ActivityType.Correlate) return false;
        return step.Inner >= 0 && model.Flowcharts[step.Inner].Start is >= 0 and var inner && Asks(model, inner, seen)
            || step.Out.Any(link => Asks(model, link.Target, seen));
    }
}

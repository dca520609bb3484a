using Arende.Domain.Calendar;
using Arende.Engine;

namespace Arende.Web.Hosting;

/// <summary>Which interpreters this build has, and on which of them new instances begin.</summary>
public static class Interpreters
{
    /// <summary>Our own, which every build has.</summary>
    public const string Arende = "arende";

    /// <summary>Elsa, in a build that was made with it.</summary>
    public const string Elsa = "elsa";

    /// <exception cref="RefusedToStartException">There is no such interpreter, or not in this build.</exception>
    public static IWorkflowInterpreter ByName(string? name)
    {
        IWorkflowInterpreter own = new FlowchartInterpreter(StockholmTime.Zone);
#if ELSA
        // It makes its services when somebody first runs on it.
        IWorkflowInterpreter elsa = new global::Arende.Elsa.ElsaInterpreter(StockholmTime.Zone);
#endif
        return (name?.ToLowerInvariant()) switch
        {
#if ELSA
            null or "" or Arende => new InterpretersByFormat(own, elsa),
            Elsa => new InterpretersByFormat(elsa, own),
#else
            null or "" or Arende => new InterpretersByFormat(own),
            Elsa => throw new RefusedToStartException(
                "Arende:Interpreter is 'elsa', and this build doesn't have it. Build it with -p:Elsa=true where Elsa's packages are to be had, "
                + "as docs/elsa.md says, or remove the setting: new cases then begin on the interpreter that is built in."),
#endif
            _ => throw new RefusedToStartException($"Arende:Interpreter is '{name}', and there is no such interpreter: '{Arende}' is built in, '{Elsa}' is there in a build with Elsa."),
        };
    }
}

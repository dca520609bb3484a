using Arende.Domain.People;

namespace Arende.Texts;

public static partial class T
{
    public static class Roles
    {
        public static Text Of(string role) => role switch
        {
            Role.CaseOfficer => new("Handläggare", "Case officer"),
            Role.Manager => new("Chef", "Manager"),
            Role.Director => new("Kommundirektör", "Municipal director"),
            Role.FinanceDirector => new("Ekonomidirektör", "Finance director"),
            Role.Registrar => new("Registrator", "Registrar"),
            Role.Clerk => new("Nämndsekreterare", "Board clerk"),
            Role.BoardMember => new("Ledamot", "Board member"),
            Role.Controller => new("Controller", "Controller"),
            Role.Assignee => new("Uppdragsansvarig", "Responsible for assignments"),
            Role.Administrator => new("Administratör", "Administrator"),
            _ => new(role, role),
        };
    }
}

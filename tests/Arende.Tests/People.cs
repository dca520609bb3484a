using Arende.Domain.People;

namespace Arende.Tests;

/// <summary>Made-up people, named after their roles.</summary>
internal static class People
{
    public static Unit Office { get; } = new("Kommunstyrelsekontoret", "ksk@strandkoping.example");
    public static Person Officer { get; } = new("Hanna Handläggare", "Utredare", "hanna@strandkoping.example", Office.Id, Role.CaseOfficer);
    public static Person Manager { get; } = new("Kim Chef", "Enhetschef", "kim@strandkoping.example", Office.Id, Role.Manager);
}

using Arende.Application.Distribution;
using Arende.Application.Journal;
using Arende.Application.Mail;
using Arende.Application.Messaging;
using Arende.Application.Notifications;
using Arende.Application.Plans;
using Arende.Application.Reports;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Engine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Arende.Application;

public static class Registration
{
    /// <summary>
    /// Every use case (a class with a public <c>Run</c>), task handler and task rule of this assembly, and the workflow host.
    /// The caller adds the database, <see cref="ITransitionStore"/>, a <see cref="TimeProvider"/> and the definition catalogue.
    /// </summary>
    public static IServiceCollection AddArendeApplication(this IServiceCollection services)
    {
        services.AddSingleton<IWorkflowInterpreter>(new FlowchartInterpreter(StockholmTime.Zone));
        services.AddSingleton<RoleDirectory>();
        services.AddSingleton(provider => new Cases.CaseTypes(provider.GetRequiredService<DefinitionCatalogue>(), provider.GetService<IConfiguration>()));
        services.AddSingleton<Bodies.KeptBodies>();
        services.AddScoped(provider => provider.GetRequiredService<ArendeDb>().Bodies);
        services.AddSingleton(provider => new Bodies.BodySettings(provider.GetService<IConfiguration>(), provider.GetRequiredService<IOptions<ArendeOptions>>().Value.Register, provider.GetRequiredService<IOptions<ArendeOptions>>().Value.CouncilMeetsHere));
        services.AddSingleton<WorkItemRouting>();
        services.AddScoped<JournalWriter>();
        services.AddScoped<Operations>();
        services.AddSingleton<CompiledForRoles>();
        services.AddScoped<TransitionWriter>();
        services.AddScoped<Notifications.WaitingStep>();
        services.AddScoped<WorkflowHost>();
        services.AddScoped<Audit.AuditTrail>();
        services.AddScoped<Accounts.AccountChange>();
        services.AddScoped<Accounts.SignInTries>();
        // By the machine's clock: the product's may stand still in the demo.
        services.AddSingleton(_ => new Accounts.PasswordChecks(TimeProvider.System));
        services.AddScoped<Accounts.UnsentForms>();
        services.AddScoped<Drafts.UnsavedParts>();
        services.AddScoped<Cases.CaseOpening>();
        services.AddScoped<Cases.CouncilReportRows>();
        services.AddScoped<Cases.ImportedContent>();
        services.AddSingleton<Cases.ReportReading>();
        services.AddScoped<Cases.EarlierVersion>();
        services.AddSingleton<Imports.KeptManuscripts>();
        services.AddScoped<Imports.PendingImports>();
        services.AddScoped<Imports.AssignmentMatches>();
        services.AddScoped<Imports.JoinReport>();
        services.AddScoped<Cases.DraftChecks>();
        services.AddScoped<Figures.IFigureSource, Figures.PlanFigures>();
        services.AddScoped<Figures.GoalsOfYears>();
        services.AddScoped<Figures.IFigureSource, Figures.GoalFigures>();
        services.AddScoped<Figures.IFigureTables, Figures.PlanTables>();
        services.AddScoped<Figures.IFigureTables, Figures.GoalTables>();
        services.AddScoped<Figures.IFigureTables, Figures.MoneyTables>();
        services.AddScoped<Figures.FigureBlocks>();
        services.AddScoped<Figures.MoneyFigures>();
        services.AddScoped<Figures.IFigureSource>(provider => provider.GetRequiredService<Figures.MoneyFigures>());
        services.AddScoped<Figures.IFigureSource, Figures.IndicatorFigures>();
        services.AddScoped<Figures.ReadFigures>();
        services.AddScoped<Figures.LiveFigures>();
        services.AddScoped<Figures.FreezeFigures>();
        services.AddScoped<Figures.MatchAmount>();
        services.AddScoped<Figures.ScanFigures>();
        services.AddScoped<Figures.FiguresOfCase>();
        services.AddScoped<Figures.FigureRemarks>();
        services.AddScoped<Figures.FigureBounds>();
        services.AddScoped<MadeReports.ReportTemplates>();
        services.AddScoped<MadeReports.OptionalParts>();
        services.AddScoped<MadeReports.MakeReports>();
        services.AddScoped<MadeReports.UnfinishedTexts>();
        services.AddScoped<Reconciliation.ReconcileReport>();
        services.AddSingleton(provider => Cases.ImportWords.Of(provider.GetRequiredService<IOptions<ArendeOptions>>().Value.ImportWords));
        services.AddScoped<Meetings.BackwardPlans>();
        services.AddScoped<Meetings.AssignmentEffects>();
        services.AddScoped<Meetings.TakeBackAssignments>();
        services.AddScoped<Distribution.DecidedBeforeVerified>();
        services.AddScoped<Meetings.DecisionEffects>();
        services.AddScoped<Meetings.OutcomeEffects>();
        services.AddScoped<Meetings.CouncilMinutes>();
        services.AddScoped<Meetings.SentCouncilDecision>();
        services.AddScoped<Meetings.EnterCouncilDecision>();
        services.AddScoped<Notices.NoticeSteps>();
        services.AddScoped<Leases>();
        services.AddScoped<Documents.RenderedTexts>();
        services.AddScoped<Documents.ReceivedDocuments>();
        services.AddScoped<DelegatedDecisions.ReportedDecisions>();
        services.AddScoped<DelegatedDecisions.ListedDecisions>();
        services.AddScoped<ComposedDocuments.ComposeDocuments>();
        services.AddScoped<ComposedDocuments.KeepDocuments>();
        services.AddScoped<Minutes.ComposeMinutes>();
        services.AddScoped<Minutes.MinutesSigning>();
        services.AddScoped<Minutes.MinutesServices>();
        // Replaced where there is something to print with.
        services.TryAddSingleton<ComposedDocuments.IPdfPrinter, ComposedDocuments.NoPrinter>();
        services.AddScoped<PeriodProcess>();
        services.AddScoped<Freezing>();
        services.AddScoped<CountDueDaysAnew>();
        services.AddScoped<CompiledCase>();
        services.AddScoped<YearEndSection>();
        services.AddScoped<HandOverReports>();
        services.AddScoped<TellOfReports>();
        services.AddScoped<RowChange>();
        services.AddScoped<DecisionMail>();
        services.AddScoped<MailQueue>();
        services.AddScoped<MailOutcome>();
        services.AddScoped<PersonalInbox>();
        services.AddSingleton<WorkflowFaults>();
        services.AddOptions<ArendeOptions>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton(provider => Calendar(provider.GetService<IConfiguration>()));
        foreach (var type in typeof(Registration).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            foreach (var port in type.GetInterfaces().Where(IsCollected)) services.AddScoped(port, type);
            if (type is { IsPublic: true, IsNested: false } && type.GetMethod("Run") is not null) services.AddScoped(type);
        }
        return services;
    }

    private static ReportingCalendar Calendar(IConfiguration? configuration) =>
        configuration?.GetSection("Arende:ReportingPeriods").Get<CalendarLine[]>() is { Length: > 0 } periods
            ? new ReportingCalendar(periods)
            : ReportingCalendar.Default;

    private static bool IsCollected(Type port) =>
        port == typeof(ITaskHandler) || port == typeof(ITaskRule) || port == typeof(Reconciliation.IReconciliationRule) || port == typeof(IMailWriter)
        || (port.IsGenericType && port.GetGenericTypeDefinition() == typeof(IEventHandler<>));
}

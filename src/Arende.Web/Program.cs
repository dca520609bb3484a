using Arende.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddArendePages();

var app = builder.Build();
app.UseArendePages();
app.Run();

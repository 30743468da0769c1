# Builds what `dotnet publish` proves; see .dockerignore for what stays out.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/StudyBot -c Release --use-current-runtime --self-contained false -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# The memory outlives the container; a volume takes its owner from the folder that it covers.
RUN mkdir /data && chown $APP_UID /data
ENV STUDYBOT_Storage__Folder=/data
VOLUME /data
USER $APP_UID
HEALTHCHECK --interval=60s --timeout=10s --start-period=10s CMD ["dotnet", "/app/StudyBot.dll", "doctor", "--health"]
ENTRYPOINT ["dotnet", "/app/StudyBot.dll"]
